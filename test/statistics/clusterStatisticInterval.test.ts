import test from 'ava';
import { clusterBootstrapInterval } from '../../statistics/clusterBootstrapInterval.js';
import { clusterStatisticInterval } from '../../statistics/clusterStatisticInterval.js';
import { createRandom } from '../../util/random.js';

const values = [3, 5, 2, 8, 1, 4, 4, 6, 7, 2];
const clusters = [0, 0, 1, 1, 2, 2, 3, 3, 4, 4];
const meanAt = (positions: readonly number[]) =>
  positions.reduce((sum, at) => sum + values[at], 0) / positions.length;

test('of a mean it is the interval that sums by cluster give', (t) => {
  const sums = [8, 10, 5, 10, 9];
  const found = clusterStatisticInterval(clusters, meanAt, createRandom(1), { resamples: 500 });
  const expected = clusterBootstrapInterval({ sums, counts: [2, 2, 2, 2, 2] }, createRandom(1), {
    resamples: 500,
  });
  t.true(Math.abs((found?.lower ?? 0) - (expected?.lower ?? 9)) < 1e-9);
  t.true(Math.abs((found?.upper ?? 0) - (expected?.upper ?? 9)) < 1e-9);
});

test('one cluster has none, nor has a statistic that is mostly not defined', (t) => {
  t.is(clusterStatisticInterval([7, 7], meanAt, createRandom(1)), null);
  t.is(
    clusterStatisticInterval(clusters, () => null, createRandom(1)),
    null,
  );
});
