import test from 'ava';
import fc from 'fast-check';
import { mcNemarExact } from '../../statistics/mcNemarExact.js';
import { wilcoxonSignedRank } from '../../statistics/wilcoxonSignedRank.js';
import { UsageError } from '../../util/radvuqaError.js';
import { isNear } from './isNear.js';

test("is R's binomial test of the discordant pairs", (t) => {
  // R 4.2.2: binom.test(smaller, both)$p.value
  const cases = [
    [3, 10, 0.09228515625],
    [6, 0, 0.03125],
    [40, 60, 0.05688793364098087],
    [1200, 1000, 2.181702640791462e-5],
  ] as const;
  for (const [first, second, p] of cases) {
    t.true(isNear(mcNemarExact(first, second).p, p, 1e-10), String(mcNemarExact(first, second).p));
  }
});

test('p is 1 when no pair is discordant, or as many on either side', (t) => {
  t.deepEqual(mcNemarExact(0, 0), { firstOnly: 0, secondOnly: 0, p: 1 });
  t.is(mcNemarExact(7, 7).p, 1);
  t.is(mcNemarExact(7, 8).p, 1);
});

test('counts must be whole and not negative', (t) => {
  t.throws(() => mcNemarExact(-1, 2), { instanceOf: UsageError });
  t.throws(() => mcNemarExact(0.5, 2), { instanceOf: UsageError });
});

test('is the exact signed-rank test of yes/no values', (t) => {
  for (const [first, second] of [
    [3, 10],
    [120, 90],
    [0, 6],
  ]) {
    const differences = [...Array<number>(first).fill(1), ...Array<number>(second).fill(-1), 0, 0];
    const test = wilcoxonSignedRank(differences, new Float64Array(differences.length));
    t.true(test.kind === 'tested' && isNear(test.p, mcNemarExact(first, second).p, 1e-10));
  }
});

test('sides may change places', (t) => {
  const count = fc.integer({ min: 0, max: 200 });
  fc.assert(
    fc.property(count, count, (one, other) => mcNemarExact(one, other).p === mcNemarExact(other, one).p),
  );
  t.pass();
});
