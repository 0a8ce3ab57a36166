import type { IdentityClaim } from './identityClaims.js';

/** Whether an image is said to be real or synthesised, each once: what is denied of the one is said of the other. */
export function statedAuthenticities(claims: readonly IdentityClaim[]): ('real' | 'synthesised')[] {
  const said = claims.flatMap(({ term, isDenied }) => {
    if (term.about !== 'authenticity') return [];
    return (term.authenticity === 'real') === isDenied ? (['synthesised'] as const) : (['real'] as const);
  });
  return [...new Set(said)];
}
