import test from 'ava';
import fc from 'fast-check';
import { cliffsDelta } from '../../statistics/cliffsDelta.js';
import { mannWhitney } from '../../statistics/mannWhitney.js';
import { UsageError } from '../../util/radvuqaError.js';
import { isNear } from './isNear.js';

test('without ties, exact p and u are those of scipy', (t) => {
  // scipy 1.17: stats.mannwhitneyu([1, 2, 4], [3, 5, 6, 7], method='exact')
  t.like(mannWhitney([1, 2, 4], [3, 5, 6, 7]), { u: 1, method: 'exact', p: 0.11428571428571428 });
});

test('with ties, exact p is that of all choices of ranks', (t) => {
  // python: r = scipy.stats.rankdata(x + y); sums of itertools.combinations(r, len(x)); twice the smaller share of those as far out
  const found = mannWhitney([1, 2, 2, 5, 7, 7], [2, 3, 5, 5, 8, 9, 9]);
  t.true(found.kind === 'tested' && found.u === 12 && isNear(found.p, 0.20862470862470864));
});

test('beyond fifty values it is the normal approximation of scipy', (t) => {
  // scipy 1.17: stats.mannwhitneyu([(i * 7) % 23 for i in range(60)], [(i * 5) % 19 + 2 for i in range(70)], method='asymptotic')
  const x = Array.from({ length: 60 }, (_none, index) => (index * 7) % 23);
  const y = Array.from({ length: 70 }, (_none, index) => ((index * 5) % 19) + 2);
  const found = mannWhitney(x, y);
  t.true(found.kind === 'tested' && found.method === 'normal' && found.u === 2131);
  t.true(found.kind === 'tested' && isNear(found.p, 0.8866115237037816, 1e-9));
});

test('exact and normal agree where both can be had', (t) => {
  const x = Array.from({ length: 25 }, (_none, index) => (index * 7) % 23);
  const y = Array.from({ length: 25 }, (_none, index) => ((index * 5) % 19) + 6);
  const exact = mannWhitney(x, y);
  const normal = mannWhitney([...x, 1e6, -1e6], [...y, 1e6, -1e6]);
  t.true(exact.kind === 'tested' && normal.kind === 'tested' && Math.abs(exact.p - normal.p) < 0.05);
});

test('turning the groups keeps p and turns delta; order and scale change nothing', (t) => {
  const group = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(group, group, (x, y) => {
      const [one, turned] = [mannWhitney(x, y), mannWhitney(y, x)];
      const other = mannWhitney(
        [...x].reverse().map((value) => 3 * value),
        y.map((value) => 3 * value),
      );
      if (one.kind !== 'tested' || turned.kind !== 'tested' || other.kind !== 'tested') return false;
      const above = x.reduce((all, a) => all + y.reduce((sum, b) => sum + Math.sign(a - b), 0), 0);
      return (
        isNear(one.p, turned.p) &&
        isNear(one.p, other.p) &&
        one.u + turned.u === x.length * y.length &&
        Math.abs((cliffsDelta(x, y) ?? 9) - above / (x.length * y.length)) < 1e-12
      );
    }),
  );
  t.pass();
});

test('a group without values is not tested, and values are finite', (t) => {
  t.deepEqual(mannWhitney([], [1]), { kind: 'no values' });
  t.is(cliffsDelta([1], []), null);
  t.throws(() => mannWhitney([Number.NaN], [1]), { instanceOf: UsageError });
});
