import test from 'ava';
import fc from 'fast-check';
import { type NestedValues, nestedVariance } from '../../statistics/nestedVariance.js';
import { isNear } from './isNear.js';

const unequal: readonly NestedValues[] = [
  { cluster: 0, values: [1, 3, 2] },
  { cluster: 0, values: [5, 4] },
  { cluster: 0, values: [4] },
  { cluster: 1, values: [8, 10] },
  { cluster: 1, values: [9, 9, 6] },
  { cluster: 2, values: [3, 1] },
  { cluster: 2, values: [5, 5, 2, 4] },
];

test('components are those whose sums of squares are expected to be what they are', (t) => {
  // numpy 2: y all values, P(g) the projection on the means of groups g, A = [I - P(thing), P(thing) - P(cluster), P(cluster) - J/n],
  // V = [I, same thing, same cluster]; solve([[trace(a @ v) for v in V] for a in A], [y @ a @ y for a in A])
  const { values, things, clusters } = nestedVariance(unequal);
  t.true(isNear(values ?? 0, 1.8500000000000014, 1e-12));
  t.true(isNear(things ?? 0, 0.8549618320610676, 1e-12));
  t.true(isNear(clusters ?? 0, 7.551558524173027, 1e-12));
});

test('a part is not known where nothing can differ in it, and never negative', (t) => {
  t.deepEqual(nestedVariance([]), { values: null, things: null, clusters: null });
  t.deepEqual(nestedVariance([{ cluster: 0, values: [1, 3] }]), { values: 2, things: null, clusters: null });
  const once = [0, 1].flatMap((cluster) => [1, 3].map((value) => ({ cluster, values: [value] })));
  t.deepEqual(nestedVariance(once), { values: null, things: 2, clusters: 0 });
  // Means of things are alike, so that their mean square is below that of values.
  const alike = [0, 0, 1].map((cluster) => ({ cluster, values: [1, 5] }));
  t.deepEqual(nestedVariance(alike), { values: 8, things: 0, clusters: 0 });
});

const nested = fc.array(
  fc.record({
    cluster: fc.integer({ min: 0, max: 4 }),
    values: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 }),
  }),
  { minLength: 2, maxLength: 12 },
);
const partsOf = (things: readonly NestedValues[]) => Object.values(nestedVariance(things));

test('the order of things and of their values does not matter', (t) => {
  fc.assert(
    fc.property(nested, (things) => {
      const turned = things.map((one) => ({ ...one, values: [...one.values].reverse() })).reverse();
      return partsOf(turned).every(
        (part, place) => Math.abs((part ?? -1) - (partsOf(things)[place] ?? -1)) < 1e-9,
      );
    }),
  );
  t.pass();
});

test('a shift or another sign changes nothing, another unit the square of it', (t) => {
  fc.assert(
    fc.property(nested, (things) => {
      const changed = things.map(({ cluster, values }) => ({
        cluster,
        values: values.map((v) => 7 - 3 * v),
      }));
      const expected = partsOf(things).map((part) => (part === null ? -1 : 9 * part));
      return partsOf(changed).every((part, place) => Math.abs((part ?? -1) - expected[place]) < 1e-7);
    }),
  );
  t.pass();
});
