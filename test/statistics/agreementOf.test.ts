import test from 'ava';
import fc from 'fast-check';
import { agreementOf } from '../../statistics/agreementOf.js';
import { clusterCountsInterval } from '../../statistics/clusterCountsInterval.js';
import { clusterStatisticInterval } from '../../statistics/clusterStatisticInterval.js';
import { krippendorffAlpha } from '../../statistics/krippendorffAlpha.js';
import { kappaOfTable, quadraticWeightedKappa } from '../../statistics/quadraticWeightedKappa.js';
import { createRandom } from '../../util/random.js';
import { isNear } from './isNear.js';

const none = Number.NaN;
const one = [1, 2, 3, 4, 5, 5, 4, 3, 2, 1, none, 3];
const other = [1, 3, 3, 4, 4, 5, 5, 3, none, 1, 2, 5];
const third = [2, 3, 3, 5, 4, 5, 4, 2, 2, 1, 2, none];
const clusters = [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5];
const raters = [one, other, third].map((ratings, place) => ({ name: `r${place}`, ratings }));
const agreement = () => agreementOf(raters, 'ordinal', { clusters, random: createRandom(1) });

test('intervals are those of a bootstrap that computes alpha and kappa from all that is drawn', (t) => {
  const { alphaInterval, pairs } = agreement();
  const drawnFrom = (ratings: readonly number[], positions: readonly number[]) =>
    positions.map((at) => ratings[at]);
  const random = createRandom(1);
  const alpha = clusterStatisticInterval(
    clusters,
    (at) => krippendorffAlpha([drawnFrom(one, at), drawnFrom(other, at), drawnFrom(third, at)], 'ordinal'),
    random,
  );
  const kappa = clusterStatisticInterval(
    clusters,
    (at) => quadraticWeightedKappa(drawnFrom(one, at), drawnFrom(other, at)),
    random,
  );
  for (const [found, expected] of [
    [alphaInterval, alpha],
    [pairs[0].kappaInterval, kappa],
  ]) {
    t.true(isNear(found?.lower ?? 9, expected?.lower ?? 0, 1e-9));
    t.true(isNear(found?.upper ?? 9, expected?.upper ?? 0, 1e-9));
  }
});

test('each two raters are compared over what both have rated, and all over what two have', (t) => {
  const { n, pairs } = agreement();
  t.is(n, 12);
  t.deepEqual(
    pairs.map((pair) => [pair.raters.join(), pair.n]),
    [
      ['r0,r1', 10],
      ['r0,r2', 10],
      ['r1,r2', 10],
    ],
  );
});

test('one cluster has no interval', (t) => {
  const { alphaInterval, pairs } = agreementOf(raters, 'ordinal', {
    clusters: clusters.map(() => 7),
    random: createRandom(1),
  });
  t.deepEqual([alphaInterval, pairs[0].kappaInterval], [null, null]);
  t.is(
    clusterCountsInterval([[0], [0], [3]], ([count]) => count, createRandom(1)),
    null,
  );
});

test('raters may change places: kappa and alpha stay', (t) => {
  const rating = fc.integer({ min: 1, max: 5 });
  fc.assert(
    fc.property(fc.array(fc.tuple(rating, rating), { minLength: 2, maxLength: 30 }), (pairs) => {
      const [first, second] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
      const both = [
        [first, second],
        [second, first],
      ].map(([x, y]) => [quadraticWeightedKappa(x, y) ?? 9, krippendorffAlpha([x, y], 'ordinal') ?? 9]);
      // A kappa of 0 may come out as a rounding error.
      return [0, 1].every((place) => Math.abs(both[0][place] - both[1][place]) < 1e-9);
    }),
  );
  t.pass();
});

test('kappa of a table', (t) => {
  // scikit-learn 1.9: cohen_kappa_score of 20 pairs (0, 0), 5 (0, 1), 10 (1, 0) and 15 (1, 1): 0.4
  const counts = [
    [20, 5],
    [10, 15],
  ];
  t.true(isNear(kappaOfTable({ values: [0, 1], counts }) ?? 0, 0.4));
});
