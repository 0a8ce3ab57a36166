import test from 'ava';
import fc from 'fast-check';
import { totalsByCluster } from '../../statistics/totalsByCluster.js';

const pairs = fc.array(fc.tuple(fc.option(fc.integer({ min: -9, max: 9 })), fc.nat(4)), { maxLength: 30 });

test('totals are those of each cluster that has a value, in order of first value', (t) => {
  fc.assert(
    fc.property(pairs, (drawn) => {
      const known = drawn.flatMap(([value, cluster]) => (value === null ? [] : [{ value, cluster }]));
      const expected = [...new Set(known.map(({ cluster }) => cluster))].map((cluster) =>
        known.filter((one) => one.cluster === cluster).map(({ value }) => value),
      );
      const { sums, counts } = totalsByCluster(
        drawn.map(([value]) => value ?? Number.NaN),
        drawn.map(([, cluster]) => cluster),
      );
      t.deepEqual(
        Array.from(sums),
        expected.map((values) => values.reduce((sum, value) => sum + value, 0)),
      );
      t.deepEqual(
        Array.from(counts),
        expected.map(({ length }) => length),
      );
    }),
  );
});
