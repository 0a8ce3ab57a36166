import type { Clause } from './clausesOf.js';

const contrast = /^(?:and )?(?:but|however|yet|nevertheless|nonetheless)\b/i;

/** True for a clause that turns what was said before it: "but the answer is C". */
export function isContrast(clause: string): boolean {
  return contrast.test(clause);
}

/** For each clause of a sentence whether it holds under a condition only: with an "if" before or after it, up to a "but". */
export function conditionalClauses(text: string, clauses: readonly Clause[]): readonly boolean[] {
  let group = 0;
  const groups = clauses.map(({ start, end }) => {
    if (isContrast(text.slice(start, Math.min(end, start + 16)).trimStart())) group++;
    return group;
  });
  const conditional = new Set(groups.filter((_, index) => clauses[index].role === 'condition'));
  return groups.map((one) => conditional.has(one));
}
