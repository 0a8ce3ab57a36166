import test from 'ava';
import fc from 'fast-check';
import { friedman } from '../../statistics/friedman.js';
import { UsageError } from '../../util/radvuqaError.js';
import { isNear } from './isNear.js';

const treatments = [
  [1, 2, 1, 3, 2, 1],
  [2, 3, 2, 4, 1, 3],
  [3, 4, 4, 5, 3, 2],
];

test("q is scipy's, and p that of Iman and Davenport's F", (t) => {
  // scipy 1.17: q = stats.friedmanchisquare(*treatments).statistic; F = 5 * q / (12 - q); stats.f.sf(F, 2, 10)
  const found = friedman(treatments);
  t.true(found.kind === 'tested' && isNear(found.q, 8.333333333333329, 1e-9));
  t.true(found.kind === 'tested' && isNear(found.p, 0.0026634890885112545, 1e-8));
});

test('with ties q is tie-corrected', (t) => {
  // scipy 1.17: stats.friedmanchisquare([1, 1, 2, 3, 3, 2], [1, 2, 2, 4, 3, 3], [2, 2, 3, 3, 5, 4]).statistic
  const found = friedman([
    [1, 1, 2, 3, 3, 2],
    [1, 2, 2, 4, 3, 3],
    [2, 2, 3, 3, 5, 4],
  ]);
  t.true(found.kind === 'tested' && isNear(found.q, 6.736842105263152, 1e-9));
});

test('treatments and blocks may come in any order, and only ranks count', (t) => {
  const one = friedman(treatments);
  const other = friedman(
    [...treatments].reverse().map((values) => [...values].reverse().map((value) => value ** 3)),
  );
  t.true(one.kind === 'tested' && other.kind === 'tested' && isNear(one.p, other.p));
  t.deepEqual(
    one.kind === 'tested' && [...one.meanRanks].reverse(),
    other.kind === 'tested' && other.meanRanks,
  );
});

test('blocks that all rank alike have the smallest p that can be; equal treatments p 1; few blocks none', (t) => {
  const alike = friedman([1, 2, 3].map((value) => Array<number>(6).fill(value)));
  t.true(alike.kind === 'tested' && isNear(alike.p, 6 ** -5));
  t.deepEqual(friedman([1, 1, 1].map((value) => Array<number>(6).fill(value))), {
    kind: 'all equal',
    blocks: 6,
    p: 1,
  });
  t.is(friedman([1, 2, 3].map((value) => Array<number>(5).fill(value))).kind, 'too few');
  t.is(friedman([[], []]).kind, 'too few');
});

test('treatments have one value a block, all finite', (t) => {
  t.throws(() => friedman([[1, 2], [1]]), { instanceOf: UsageError });
  t.throws(() => friedman([[1], [Number.NaN]]), { instanceOf: UsageError });
});

test('p is the same for treatments and blocks in another order, in another unit and with the other sign', (t) => {
  const values = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 7, maxLength: 7 });
  fc.assert(
    fc.property(fc.array(values, { minLength: 3, maxLength: 5 }), (rows) => {
      const pOf = (of: readonly (readonly number[])[]) => {
        const found = friedman(of);
        return found.kind === 'too few' ? Number.NaN : found.p;
      };
      const turned = [...rows].reverse().map((row) => [...row].reverse().map((value) => 9 - 2 * value));
      return isNear(pOf(turned), pOf(rows), 1e-6);
    }),
  );
  t.pass();
});
