import { canonicalJson } from './canonicalJson.js';

type Members = Readonly<Record<string, unknown>>;

/**
 * Says of each member in which two objects differ what it was and what it is, in the order of names.
 *
 * @example
 * memberDifferences({ seed: 2 }, { seed: 1, topP: null }); // ['seed was 1 and is 2', 'topP was null and is not set']
 */
export function memberDifferences(now: Members, before: Members): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort();
  return names
    .filter((name) => written(now[name]) !== written(before[name]))
    .map(
      (name) => `${name} was ${written(before[name]) ?? 'not set'} and is ${written(now[name]) ?? 'not set'}`,
    );
}

/** What is not there is equal to what is not there alone. */
function written(value: unknown): string | undefined {
  return value === undefined ? undefined : canonicalJson(value);
}
