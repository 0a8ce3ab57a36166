import test from 'ava';
import { mcNemarExact } from '../../../judge/statistics/mcNemarExact.js';
import { UsageError } from '../../../util/radvuqaError.js';
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
