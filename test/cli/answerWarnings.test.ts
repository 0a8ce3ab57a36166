import test from 'ava';
import { answerWarnings } from '../../cli/answerWarnings.js';

const cases: readonly (readonly [string, Record<string, number>, RegExp | null])[] = [
  [
    'most cut off',
    { responses: 10, ok: 4, truncated: 6 },
    /^WARNING: 6 of 10 answers are cut off: .*--max-tokens/,
  ],
  ['most empty', { responses: 10, ok: 4, empty: 4, reasoned: 2 }, /^WARNING: 6 of 10 .*empty.*--retry-empty/],
  ['either', { responses: 10, ok: 4, empty: 3, truncated: 3 }, /^WARNING: 6 of 10 .*\(3 and 3\)/],
  [
    'most withheld',
    { responses: 10, ok: 4, refused: 1, filtered: 5 },
    /^WARNING: 6 of 10 .*refused or filtered \(1 and 5\)/,
  ],
  ['half', { responses: 10, ok: 5, truncated: 5 }, null],
  ['none', { responses: 0 }, null],
];
for (const [name, counts, expected] of cases) {
  test(`a run that went wrong as a whole says so: ${name}`, (t) => {
    const said = answerWarnings(counts);
    t.is(said.length, expected === null ? 0 : 1);
    if (expected !== null) t.regex(said[0], expected);
  });
}
