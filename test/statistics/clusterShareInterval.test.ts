import test from 'ava';
import fc from 'fast-check';
import { clusterShareInterval } from '../../statistics/clusterShareInterval.js';
import { isNear } from './isNear.js';

test('is the score interval with the effective number of values and t', (t) => {
  // scipy 1.17: p=0.5; V=var([.4,.6,.2,.8],ddof=1)/4; n=p*(1-p)/V; q=stats.t.isf(.025,3)
  // statsmodels-like Wilson: ((p+q*q/2/n) -+ q*sqrt(p*(1-p)/n+q*q/4/n/n))/(1+q*q/n)
  const found = clusterShareInterval({ sums: [2, 3, 1, 4], counts: [5, 5, 5, 5] });
  t.true(isNear(found?.lower ?? 0, 0.182566736224406, 1e-9));
  t.true(isNear(found?.upper ?? 0, 0.817433263775594, 1e-9));
});

const clusters = fc.array(
  fc
    .integer({ min: 1, max: 20 })
    .chain((count) => fc.tuple(fc.integer({ min: 0, max: count }), fc.constant(count))),
  { minLength: 2, maxLength: 12 },
);

test('it holds the share, lies within 0 and 1, and turns round with yes and no', (t) => {
  fc.assert(
    fc.property(clusters, (pairs) => {
      const counts = pairs.map(([, count]) => count);
      const yes = clusterShareInterval({ sums: pairs.map(([sum]) => sum), counts });
      const no = clusterShareInterval({ sums: pairs.map(([sum, count]) => count - sum), counts });
      if (yes === null || no === null) return false;
      const share = pairs.reduce((all, [sum]) => all + sum, 0) / counts.reduce((a, b) => a + b);
      return (
        yes.lower <= share + 1e-12 &&
        share <= yes.upper + 1e-12 &&
        yes.lower >= 0 &&
        yes.upper <= 1 &&
        Math.abs(yes.lower - (1 - no.upper)) < 1e-6
      );
    }),
  );
  t.pass();
});

test('none of many values in few clusters says no more than none of as many clusters', (t) => {
  const of = (count: number) =>
    clusterShareInterval({ sums: [0, 0, 0, 0], counts: [1, 1, 1, 1].map(() => count) });
  t.deepEqual(of(100), of(1));
  t.is(of(1)?.lower, 0);
  t.is(clusterShareInterval({ sums: [3], counts: [5] }), null);
});
