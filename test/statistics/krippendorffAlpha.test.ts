import test from 'ava';
import { krippendorffAlpha, type MeasurementLevel } from '../../statistics/krippendorffAlpha.js';
import { UsageError } from '../../util/radvuqaError.js';

const none = Number.NaN;
/** Four observers and twelve units, some not rated: the example of Krippendorff 2011, who gives 0.743 and 0.815. */
const published = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, none, none, none],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, none, 3],
  [none, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, none],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, none],
];
const two = [
  [1, 2, 3, 4, 5, 5, 4, 3, 2, 1, 3, 3, 5, 1, 2, 4, 4, 5, 1, 2],
  [1, 3, 3, 4, 4, 5, 5, 3, 1, 1, 2, 4, 5, 2, 2, 3, 4, 5, 1, 1],
];
const fractions = [
  [1, 2.5, 4, none, 5, 1.5],
  [1, 2, 4.5, 3, none, 1.5],
  [2, 2.5, 4.5, 3, 5, 1],
];

/** By krippendorff 0.9.0 (PyPI): krippendorff.alpha(reliability_data=ratings, level_of_measurement=level). */
const cases: readonly (readonly [string, readonly (readonly number[])[], MeasurementLevel, number])[] = [
  ['the published example', published, 'nominal', 0.743421052631579],
  ['the published example', published, 'ordinal', 0.8153875037548814],
  ['two raters', two, 'nominal', 0.45070422535211274],
  ['two raters', two, 'ordinal', 0.8931807075840501],
  ['values between the steps', fractions, 'nominal', 0.45945945945945943],
  ['values between the steps', fractions, 'ordinal', 0.9083488805970149],
];

for (const [name, ratings, level, expected] of cases) {
  test(`${level} alpha of ${name}`, (t) => {
    t.true(Math.abs((krippendorffAlpha(ratings, level) ?? Number.NaN) - expected) < 1e-12);
  });
}

test('alpha is not defined when nothing is rated twice, or all has one value', (t) => {
  t.is(krippendorffAlpha([], 'ordinal'), null);
  t.is(
    krippendorffAlpha(
      [
        [1, none],
        [none, 2],
      ],
      'ordinal',
    ),
    null,
  );
  t.is(
    krippendorffAlpha(
      [
        [3, 3],
        [3, 3],
      ],
      'nominal',
    ),
    null,
  );
});

test('perfect agreement is 1 and raters of different lengths are refused', (t) => {
  t.is(
    krippendorffAlpha(
      [
        [1, 2, 5],
        [1, 2, 5],
      ],
      'ordinal',
    ),
    1,
  );
  t.throws(() => krippendorffAlpha([[1], [1, 2]], 'nominal'), { instanceOf: UsageError });
});
