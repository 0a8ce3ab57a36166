import test from 'ava';
import fc from 'fast-check';
import { quadraticWeightedKappa } from '../../statistics/quadraticWeightedKappa.js';
import { UsageError } from '../../util/radvuqaError.js';

const first = [1, 2, 3, 4, 5, 5, 4, 3, 2, 1, 3, 3, 5, 1, 2, 4, 4, 5, 1, 2];
const second = [1, 3, 3, 4, 4, 5, 5, 3, 1, 1, 2, 4, 5, 2, 2, 3, 4, 5, 1, 1];

/** Numbers by scikit-learn 1.9.1: cohen_kappa_score(first, second, weights='quadratic', labels=[1, 2, 3, 4, 5]). */
const cases: readonly (readonly [string, readonly number[], readonly number[], number])[] = [
  ['twenty ratings', first, second, 0.891566265060241],
  ['values that nobody uses', [1, 1, 5, 5, 2, 1], [1, 5, 5, 2, 2, 1], 0.32432432432432434],
  ['opposite ratings', [1, 5, 1, 5], [5, 1, 5, 1], -1],
  // cohen_kappa_score without weights
  ['yes and no', [0, 1, 0, 0, 1, 1, 0, 1, 0, 0], [0, 1, 1, 0, 1, 0, 0, 1, 0, 0], 0.5833333333333333],
];

for (const [name, one, other, expected] of cases) {
  test(`kappa of ${name}`, (t) => {
    t.true(Math.abs((quadraticWeightedKappa(one, other) ?? Number.NaN) - expected) < 1e-12);
  });
}

test('what one has not rated counts for nothing', (t) => {
  const kappa = quadraticWeightedKappa([...first, Number.NaN, 3], [...second, 1, Number.NaN]);
  t.true(Math.abs((kappa ?? 0) - 0.891566265060241) < 1e-12);
});

test('kappa is not defined without ratings, or when all are one value', (t) => {
  t.is(quadraticWeightedKappa([], []), null);
  t.is(quadraticWeightedKappa([1, Number.NaN], [Number.NaN, 2]), null);
  t.is(quadraticWeightedKappa([1.1, 1.1, 1.1], [1.1, 1.1, 1.1]), null);
  t.is(quadraticWeightedKappa([2, 2], [3, 3]), 0);
});

test('ratings of different lengths are refused', (t) => {
  t.throws(() => quadraticWeightedKappa([1], [1, 2]), { instanceOf: UsageError });
});

test('kappa is symmetric, at most 1, and blind to a shift and a stretch of the scale', (t) => {
  const pair = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }));
  fc.assert(
    fc.property(fc.array(pair, { minLength: 2, maxLength: 30 }), (pairs) => {
      const one = pairs.map(([rating]) => rating);
      const other = pairs.map(([, rating]) => rating);
      const kappa = quadraticWeightedKappa(one, other);
      if (kappa === null) return;
      const scaled = (ratings: readonly number[]) => ratings.map((rating) => 2 * rating + 7);
      t.true(kappa <= 1);
      t.true(Math.abs(kappa - (quadraticWeightedKappa(other, one) ?? Number.NaN)) < 1e-9);
      t.true(Math.abs(kappa - (quadraticWeightedKappa(scaled(one), scaled(other)) ?? Number.NaN)) < 1e-9);
    }),
  );
});
