import type { RefusableParameter } from '../provider.js';

/** What each parameter is called in a provider's messages. */
export type ParameterNames = ReadonlyMap<RefusableParameter, readonly string[]>;

/** Words by which providers say that a parameter is not taken at all; a value out of range is told otherwise. */
const refusing =
  /unsupported|not support|n't support|deprecated|cannot both|can't both|only one of|not allowed|not permitted|unknown|unrecogni[sz]ed|unexpected|extra inputs|not enabled|not available|unavailable|must alternate|no longer/i;

/**
 * Which of the parameters that were sent an error message says the model does not take; null when it says nothing of the
 * kind. A reply's schema cannot be mended as a value can, so any word against it counts. Of several the last listed is meant: of temperature and top-p, which some models don't take together, top-p.
 */
export function refusedParameter(
  message: string,
  sent: readonly RefusableParameter[],
  names: ParameterNames,
): RefusableParameter | null {
  const named = sent.filter((parameter) => names.get(parameter)?.some((name) => mentions(message, name)));
  if (refusing.test(message)) return named.at(-1) ?? null;
  return named.includes('schema') ? 'schema' : null;
}

/** Whether a message names a parameter, as a whole word. */
export function mentions(message: string, name: string): boolean {
  return new RegExp(`(?<![\\w-])${name}(?![\\w-])`, 'i').test(message);
}
