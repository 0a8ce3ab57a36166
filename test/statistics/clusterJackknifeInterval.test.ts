import test from 'ava';
import fc from 'fast-check';
import { clusterJackknifeInterval } from '../../statistics/clusterJackknifeInterval.js';
import { clusterShareInterval } from '../../statistics/clusterShareInterval.js';
import { UsageError } from '../../util/radvuqaError.js';
import { isNear } from './isNear.js';

const share = { least: 0, greatest: 1 };

/** The mean of values, one a cluster. */
const meanOf = (values: readonly number[]) => (without: number | null) => {
  const kept = values.filter((_value, at) => at !== without);
  return kept.length === 0 ? null : kept.reduce((sum, value) => sum + value, 0) / kept.length;
};

test('the variance is that of a jackknife', (t) => {
  // scipy 1.17.1 and numpy: v = array([.2, .9, .5, .7, .4]); g = 5; w = array([median(delete(v, i)) for i in range(g)])
  // s = (g - 1) / g * sum((w - mean(w))**2); p = median(v); n = p * (1 - p) / s; z = stats.t.ppf(.975, g - 1)
  // c, m = (p + z*z/2/n) / (1 + z*z/n), z / (1 + z*z/n) * sqrt(p*(1 - p)/n + z*z/4/n/n); c - m, c + m
  const values = [0.2, 0.9, 0.5, 0.7, 0.4];
  const median = (without: number | null) => {
    const kept = values.filter((_value, at) => at !== without).sort((a, b) => a - b);
    return (kept[Math.floor((kept.length - 1) / 2)] + kept[Math.ceil((kept.length - 1) / 2)]) / 2;
  };
  const found = clusterJackknifeInterval(5, median, share);
  t.true(isNear(found?.lower ?? 0, 0.19917486869707635));
  t.true(isNear(found?.upper ?? 0, 0.8008251313029237));
});

test('of a mean of clusters of one size it is the interval of a share', (t) => {
  const values = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(values, (sums) => {
      const found = clusterJackknifeInterval(sums.length, meanOf(sums.map((sum) => sum / 4)), share);
      const expected = clusterShareInterval({ sums, counts: sums.map(() => 4) });
      t.true(Math.abs((found?.lower ?? 9) - (expected?.lower ?? 0)) < 1e-9);
      t.true(Math.abs((found?.upper ?? 9) - (expected?.upper ?? 0)) < 1e-9);
    }),
  );
});

test('one cluster has no interval, nor has what is not defined without some cluster', (t) => {
  t.is(clusterJackknifeInterval(1, meanOf([0.5]), share), null);
  t.is(
    clusterJackknifeInterval(0, () => 0.5, share),
    null,
  );
  t.is(
    clusterJackknifeInterval(3, () => null, share),
    null,
  );
  t.is(
    clusterJackknifeInterval(3, (without) => (without === 1 ? null : 0.5), share),
    null,
  );
});

test('it stays between the ends, is as wide as they are, and has a width at the ends themselves', (t) => {
  const values = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(values, (twentieths) => {
      const drawn = twentieths.map((value) => value / 20);
      const found = clusterJackknifeInterval(drawn.length, meanOf(drawn), share);
      const wide = clusterJackknifeInterval(
        drawn.length,
        (without) => {
          const value = meanOf(drawn)(without);
          return value === null ? null : 2 * value - 1;
        },
        { least: -1, greatest: 1 },
      );
      if (found === null || wide === null) return t.fail();
      t.true(found.lower >= 0 && found.upper <= 1 && found.lower < found.upper);
      t.true(Math.abs(wide.lower - (2 * found.lower - 1)) < 1e-6);
      t.true(Math.abs(wide.upper - (2 * found.upper - 1)) < 1e-6);
    }),
  );
});

test('a confidence that is no share is refused', (t) => {
  t.throws(() => clusterJackknifeInterval(3, () => 0.5, { ...share, confidence: 95 }), {
    instanceOf: UsageError,
  });
});
