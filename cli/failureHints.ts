import { mentions } from '../models/parameters/refusedParameter.js';
import type { RefusableParameter } from '../models/provider.js';
import { providers } from '../models/providers.js';

/** The options that leave parameters out. */
const options: readonly (readonly [RefusableParameter, string])[] = [
  ['temperature', '--temperature none'],
  ['topP', '--top-p none'],
  ['maxTokens', '--max-tokens none'],
];

/** How failures begin where the server or the way to it was at fault. */
const outage = /^(?:rate limited|overloaded|network|timeout|unusable for now), /;

/**
 * What may help against a run's failures: to ask again, by the same command after an outage; to leave a parameter out where a request was turned down
 * (status 400 or 422) with words that name it.
 *
 * @param errors What failed, such as "400 temperature must be at most 1".
 */
export function failureHints(errors: readonly string[]): string[] {
  const turnedDown = errors.filter((error) => /^4(00|22)\b/.test(error));
  const named = options.filter(([parameter]) => turnedDown.some((error) => isNamed(parameter, error)));
  const left = named.map(([, option]) => option).join(' ');
  const lost = errors.filter((error) => outage.test(error));
  return [
    ...(lost.length > 0 ? ['the same command asks again what failed in an outage'] : []),
    ...(lost.length < errors.length ? ['--retry-failed asks again'] : []),
    ...(left === '' ? [] : [`${left}, with another --out folder, leaves it to the model`]),
  ];
}

/** Whether an error names a parameter as some provider calls it. */
function isNamed(parameter: RefusableParameter, error: string): boolean {
  const names = providers.flatMap(({ parameterNames }) => parameterNames.get(parameter) ?? []);
  return names.some((name) => mentions(error, name));
}
