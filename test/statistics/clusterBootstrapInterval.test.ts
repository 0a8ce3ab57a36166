import test from 'ava';
import fc from 'fast-check';
import { clusterBootstrapInterval } from '../../statistics/clusterBootstrapInterval.js';
import { UsageError } from '../../util/radvuqaError.js';
import { createRandom } from '../../util/random.js';

test('the same seed gives the same interval, another seed a similar one', (t) => {
  const clusters = { sums: [3, 4, 8, 1, 6, 5, 2], counts: [2, 2, 3, 1, 2, 4, 1] };
  const one = clusterBootstrapInterval(clusters, createRandom(1));
  t.deepEqual(clusterBootstrapInterval(clusters, createRandom(1)), one);
  const other = clusterBootstrapInterval(clusters, createRandom(2));
  t.notDeepEqual(other, one);
  t.true(Math.abs((one?.lower ?? 0) - (other?.lower ?? 9)) < 0.2);
});

test('copies of a value within a cluster do not narrow the interval', (t) => {
  const sums = Array.from({ length: 40 }, (_, cluster) => (cluster * 7) % 11);
  const single = clusterBootstrapInterval({ sums, counts: sums.map(() => 1) }, createRandom(3));
  const copied = clusterBootstrapInterval(
    { sums: sums.map((sum) => 50 * sum), counts: sums.map(() => 50) },
    createRandom(3),
  );
  t.deepEqual(copied, single);
});

test('covers the mean about as often as it says', (t) => {
  const random = createRandom(4);
  let covered = 0;
  for (let trial = 0; trial < 400; trial++) {
    const sums: number[] = [];
    const counts: number[] = [];
    for (let cluster = 0; cluster < 40; cluster++) {
      const effect = random.normal();
      const count = 1 + random.integer(5);
      counts.push(count);
      sums.push(count * effect + Math.sqrt(count) * random.normal());
    }
    const interval = clusterBootstrapInterval({ sums, counts }, random, { resamples: 400, confidence: 0.9 });
    if (interval !== null && interval.lower <= 0 && interval.upper >= 0) covered++;
  }
  // 0.9 less the known shortfall of the percentile interval; the standard error of 400 trials is 0.015.
  t.true(covered / 400 > 0.84 && covered / 400 < 0.94, String(covered / 400));
});

test('fewer than two clusters with values have no interval', (t) => {
  t.is(clusterBootstrapInterval({ sums: [], counts: [] }, createRandom(1)), null);
  t.is(clusterBootstrapInterval({ sums: [3, 0], counts: [2, 0] }, createRandom(1)), null);
});

test('sums without counts are an error', (t) => {
  t.throws(() => clusterBootstrapInterval({ sums: [1, 2], counts: [1] }, createRandom(1)), {
    instanceOf: UsageError,
    message: /found 2 sums and 1 counts/,
  });
});

test('another unit or sign is that of the ends', (t) => {
  const clusters = fc.array(fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 1, max: 9 })), {
    minLength: 2,
    maxLength: 12,
  });
  fc.assert(
    fc.property(clusters, (pairs) => {
      const of = (scale: number) =>
        clusterBootstrapInterval(
          { sums: pairs.map(([sum]) => scale * sum), counts: pairs.map(([, count]) => count) },
          createRandom(1),
          { resamples: 41 },
        );
      const [one, other] = [of(1), of(-3)];
      return (
        one !== null &&
        other !== null &&
        Math.abs(-3 * one.lower - other.upper) < 1e-9 &&
        Math.abs(-3 * one.upper - other.lower) < 1e-9
      );
    }),
    { numRuns: 50 },
  );
  t.pass();
});
