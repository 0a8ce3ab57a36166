/** What a provider calls each parameter that can be left out, and the option that leaves it out. */
const options: readonly (readonly [named: RegExp, option: string])[] = [
  [/\btemperature\b/i, '--temperature none'],
  [/\btop_?p\b/i, '--top-p none'],
  [/\bmax_(completion_|output_)?tokens\b|\bmaxOutputTokens\b/i, '--max-tokens none'],
];

/**
 * What may help against a run's failures: to ask again always, to leave a parameter out where a request was turned down
 * (status 400 or 422) with words that name it.
 *
 * @param errors What failed, such as "400 temperature must be at most 1".
 */
export function failureHints(errors: readonly string[]): string[] {
  const turnedDown = errors.filter((error) => /^4(00|22)\b/.test(error));
  const named = options.filter(([name]) => turnedDown.some((error) => name.test(error)));
  const left = named.map(([, option]) => option).join(' ');
  return [
    '--retry-failed asks again',
    ...(left === '' ? [] : [`${left}, with another --out folder, leaves it to the model`]),
  ];
}
