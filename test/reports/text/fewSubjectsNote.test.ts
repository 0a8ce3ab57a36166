import test from 'ava';
import { fewSubjectsNote } from '../../../reports/text/fewSubjectsNote.js';
import type { ComparisonRow } from '../../../results/compare/comparison.js';

const rowsOf = (...sizes: readonly number[]) =>
  sizes.map((subjects) => ({ subjects, compared: subjects }) as ComparisonRow);

const cases: readonly (readonly [readonly number[], RegExp])[] = [
  [[1, 1], /^All items are of one subject: .* neither an interval nor a p/],
  [[10], /^With 10 subjects, little can be told: .* with 10, 95 % intervals held in 92 to 99 %/],
  [[59, 20, 0], /^Rows have 20 to 59 subjects; with 20, intervals are not always .* with 20, .* 91 to 98 %/],
  [[60, 199], /^Rows have 60 to 199 subjects; with 60, most intervals are .* with 60, .* 93 to 96 %/],
];

for (const [sizes, words] of cases) {
  test(`rows of ${sizes.join(' and ')} subjects: what intervals and tests are worth is said of the fewest`, (t) => {
    t.regex(fewSubjectsNote(rowsOf(...sizes)) ?? '', words);
  });
}

test('nothing is said where all rows have enough, or none is compared', (t) => {
  t.is(fewSubjectsNote(rowsOf(200, 1200)), null);
  t.is(fewSubjectsNote(rowsOf(0)), null);
});
