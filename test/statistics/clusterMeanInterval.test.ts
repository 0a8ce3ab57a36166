import test from 'ava';
import fc from 'fast-check';
import { clusterMeanInterval } from '../../statistics/clusterMeanInterval.js';
import { UsageError } from '../../util/radvuqaError.js';
import { isNear } from './isNear.js';

test("for clusters of one size it is Student's interval of their means", (t) => {
  // scipy 1.17: stats.t.interval(0.95, 5, mean(x), stats.sem(x)) of x = [1.0, 1.5, 0.5, 2.0, 3.0, -1.0]
  const totals = { sums: [2, 3, 1, 4, 6, -2], counts: [2, 2, 2, 2, 2, 2] };
  const found = clusterMeanInterval(totals);
  t.true(isNear(found?.lower ?? 0, -0.26713537787432773, 1e-9), String(found?.lower));
  t.true(isNear(found?.upper ?? 0, 2.600468711207661, 1e-9), String(found?.upper));
});

test('copies of the values within clusters do not narrow it', (t) => {
  const of = (copies: number) =>
    clusterMeanInterval({
      sums: [2, 3, 1, 4].map((sum) => copies * sum),
      counts: [1, 2, 2, 3].map((n) => copies * n),
    });
  const [one, many] = [of(1), of(50)];
  t.true(isNear(many?.lower ?? 0, one?.lower ?? 1, 1e-9) && isNear(many?.upper ?? 0, one?.upper ?? 1, 1e-9));
});

test('there is none with one cluster, and a confidence is a share', (t) => {
  t.is(clusterMeanInterval({ sums: [3], counts: [2] }), null);
  t.throws(() => clusterMeanInterval({ sums: [3], counts: [2] }, 95), { instanceOf: UsageError });
});

test('another unit or sign is that of the ends, and clusters may come in any order', (t) => {
  const clusters = fc.array(fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 1, max: 9 })), {
    minLength: 2,
    maxLength: 12,
  });
  fc.assert(
    fc.property(clusters, (pairs) => {
      const of = (rows: typeof pairs, scale: number) =>
        clusterMeanInterval({ sums: rows.map(([sum]) => scale * sum), counts: rows.map(([, n]) => n) });
      const [one, other] = [of(pairs, 1), of([...pairs].reverse(), -3)];
      return (
        one !== null &&
        other !== null &&
        Math.abs(-3 * one.lower - other.upper) < 1e-6 &&
        Math.abs(-3 * one.upper - other.lower) < 1e-6
      );
    }),
  );
  t.pass();
});
