import test from 'ava';
import fc from 'fast-check';
import { signedRankDistribution, signedRankLowerTail } from '../../statistics/signedRankDistribution.js';
import { isNear } from './isNear.js';

test("has R's values for untied ranks", (t) => {
  // R 4.2.2: psignrank(q, n)
  const cases = [
    [0, 5, 0.03125],
    [5, 10, 0.009765625],
    [100, 40, 4.076379809703212e-6],
    [1000, 100, 2.243547887062679e-8],
  ] as const;
  for (const [limit, n, p] of cases) {
    const ranks = Array.from({ length: n }, (_, index) => index + 1);
    t.true(isNear(signedRankLowerTail(ranks, limit), p), String(signedRankLowerTail(ranks, limit)));
  }
});

const someRanks = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 40 });

test('the probabilities of all sums are symmetric and add up to 1', (t) => {
  const property = fc.property(someRanks, (ranks) => {
    const total = ranks.reduce((sum, rank) => sum + rank, 0);
    const probabilities = signedRankDistribution(ranks, total);
    const whole = probabilities.reduce((sum, probability) => sum + probability, 0);
    return isNear(whole, 1) && probabilities.every((p, sum) => isNear(p, probabilities[total - sum]));
  });
  t.notThrows(() => fc.assert(property, { seed: 6 }));
});

test('a tail is the sum of its probabilities, on both sides of the middle', (t) => {
  const property = fc.property(someRanks, fc.nat(1300), (ranks, limit) => {
    const probabilities = signedRankDistribution(ranks, limit);
    const expected = probabilities.reduce((sum, probability) => sum + probability, 0);
    return isNear(signedRankLowerTail(ranks, limit), expected);
  });
  t.notThrows(() => fc.assert(property, { seed: 7 }));
});
