import test from 'ava';
import fc from 'fast-check';
import { clusterMean } from '../../statistics/clusterMean.js';
import { UsageError } from '../../util/radvuqaError.js';
import { isNear } from './isNear.js';

test('mean, CR2 variance and degrees of freedom are those of the matrices that define them', (t) => {
  // numpy 2: n=array([2,3,1,7,11.]); s=array([2,3,1,4,9.]); w=n/n.sum(); e=s/n-s.sum()/n.sum()
  // V=sum(w*w*e*e/(1-w)); d=w/sqrt(1-w); M=eye(5)-outer(ones(5),w)
  // G=(d[:,None]*M)@diag(1/n)@(M.T*d); trace(G)**2/sum(G*G)
  const found = clusterMean({ sums: [2, 3, 1, 4, 9], counts: [2, 3, 1, 7, 11] });
  t.true(isNear(found?.mean ?? 0, 19 / 24));
  t.true(isNear(found?.variance ?? 0, 0.007280478827793408));
  t.true(isNear(found?.degrees ?? 0, 2.2694464255686797));
});

test('for clusters of one size it is the variance of their means over their number, with one degree fewer', (t) => {
  const cases = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 30 });
  fc.assert(
    fc.property(cases, fc.integer({ min: 1, max: 9 }), (sums, count) => {
      const found = clusterMean({ sums, counts: sums.map(() => count) });
      const means = sums.map((sum) => sum / count);
      const mean = means.reduce((a, b) => a + b) / means.length;
      const spread = means.reduce((all, one) => all + (one - mean) ** 2, 0) / (means.length - 1);
      return (
        found !== null &&
        Math.abs(found.variance - spread / means.length) < 1e-9 &&
        isNear(found.degrees, means.length - 1, 1e-9)
      );
    }),
  );
  t.pass();
});

test('clusters may come in any order, and scaling the values scales mean and standard error', (t) => {
  const clusters = fc.array(fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 1, max: 9 })), {
    minLength: 2,
    maxLength: 12,
  });
  fc.assert(
    fc.property(clusters, (pairs) => {
      const of = (rows: readonly (readonly [number, number])[], scale: number) =>
        clusterMean({ sums: rows.map(([sum]) => scale * sum), counts: rows.map(([, count]) => count) });
      const [one, other] = [of(pairs, 1), of([...pairs].reverse(), -4)];
      return (
        one !== null &&
        other !== null &&
        Math.abs(-4 * one.mean - other.mean) < 1e-9 &&
        Math.abs(16 * one.variance - other.variance) < 1e-9 &&
        isNear(one.degrees, other.degrees, 1e-9)
      );
    }),
  );
  t.pass();
});

test('one cluster has a mean alone; no values, nothing; a sum without a count is an error', (t) => {
  t.deepEqual(clusterMean({ sums: [3, 0], counts: [2, 0] }), {
    clusters: 1,
    mean: 1.5,
    variance: 0,
    degrees: 0,
  });
  t.is(clusterMean({ sums: [0], counts: [0] }), null);
  t.throws(() => clusterMean({ sums: [1, 2], counts: [1] }), { instanceOf: UsageError });
});
