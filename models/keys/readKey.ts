import { UsageError } from '../../util/radvuqaError.js';

/** Environment variables, handed in by the command line. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The first key that is set among some environment variables, or null when there is none and none is needed.
 *
 * @throws UsageError that names the variables, never their content.
 */
export function readKey(
  environment: Environment,
  variables: readonly string[],
  { optional }: { readonly optional: boolean },
): string | null {
  const variable = variables.find((name) => (environment[name] ?? '').trim() !== '');
  if (variable === undefined) {
    if (optional) return null;
    throw new UsageError({
      subject: variables.join(' or '),
      expected: 'a key in the environment',
      found: 'none',
      hint: `set ${variables[0]} to your key`,
    });
  }
  const key = (environment[variable] ?? '').trim();
  if (/^[\x21-\x7e]+$/.test(key)) return key;
  throw new UsageError({
    subject: variable,
    expected: 'a key of plain characters without spaces',
    found: 'other characters in it',
  });
}
