import test from 'ava';
import fc from 'fast-check';
import { clusterMeans, clusterSignedRank } from '../../statistics/clusterSignedRank.js';
import { wilcoxonSignedRank } from '../../statistics/wilcoxonSignedRank.js';
import { isNear } from './isNear.js';

test("is scipy's exact test of the clusters' means", (t) => {
  // scipy 1.17: stats.wilcoxon([2, 3, 3.5, -1, 2.5, 4, 7], method='exact').pvalue
  const found = clusterSignedRank({ sums: [4, 3, 7, -1, 5, 8, 7], counts: [2, 1, 2, 1, 2, 2, 1] });
  t.like(found, { kind: 'tested', clusters: 7, n: 7, zeros: 0, method: 'exact', p: 0.03125 });
});

test('more items of the same clusters give no smaller p, though a test over items would', (t) => {
  const differences = [1, 2, -1, 3, 1, 2, -2, 1];
  const of = (items: number) =>
    clusterSignedRank({ sums: differences.map((one) => items * one), counts: differences.map(() => items) });
  t.deepEqual(of(50), of(1));
  const items = differences.flatMap((one) => Array<number>(50).fill(one));
  const overItems = wilcoxonSignedRank(items, new Float64Array(items.length));
  t.true(overItems.kind === 'tested' && overItems.p < 1e-9);
});

test('means of thirds tie, and are 0 together, however they were rounded', (t) => {
  const third = 1 / 3;
  t.deepEqual(
    clusterMeans({ sums: [third + third + third, 0.1 + 0.2 - 0.3], counts: [2, 3] }),
    Float64Array.of(0.5, 0),
  );
});

test('turning the sides keeps p and turns the effect; order and scale change nothing', (t) => {
  const differences = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 6, maxLength: 20 });
  fc.assert(
    fc.property(differences, (sums) => {
      const of = (values: readonly number[]) =>
        clusterSignedRank({ sums: values, counts: values.map(() => 4) });
      const [one, turned, other] = [
        of(sums),
        of(sums.map((sum) => -sum)),
        of([...sums].reverse().map((sum) => 8 * sum)),
      ];
      if (one.kind !== 'tested' || turned.kind !== 'tested' || other.kind !== 'tested') {
        return one.kind === 'all zero' && turned.kind === 'all zero';
      }
      return (
        isNear(one.p, turned.p) && isNear(one.p, other.p) && isNear(one.rankBiserial, -turned.rankBiserial)
      );
    }),
  );
  t.pass();
});

test('fewer than six clusters have no p, and none differing has p 1', (t) => {
  t.deepEqual(clusterSignedRank({ sums: [5, 6, 7, 8, 9, 0], counts: [1, 1, 1, 1, 1, 0] }), {
    kind: 'too few clusters',
    clusters: 5,
  });
  t.deepEqual(clusterSignedRank({ sums: [0, 0, 0, 0, 0, 0], counts: [1, 1, 1, 1, 1, 1] }), {
    kind: 'all zero',
    clusters: 6,
    p: 1,
  });
});
