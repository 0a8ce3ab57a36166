import test from 'ava';
import fc from 'fast-check';
import { normalUpperQuantile } from '../../statistics/normalDistribution.js';
import { scoreInterval } from '../../statistics/scoreInterval.js';
import { isNear } from './isNear.js';

test("is R's score interval", (t) => {
  // R 4.2.2: prop.test(x, n, correct=FALSE, conf.level=l)$conf.int
  const cases = [
    [7, 20, 0.95, 0.1811918241010821, 0.5671457233147637],
    [0, 10, 0.95, 0, 0.2775327998628891],
    [998, 1000, 0.99, 0.9898257581280641, 0.9996094416281425],
  ] as const;
  for (const [successes, n, confidence, lower, upper] of cases) {
    const found = scoreInterval({ share: successes / n, n }, normalUpperQuantile((1 - confidence) / 2));
    t.true(isNear(found.lower, lower), String(found.lower));
    t.true(isNear(found.upper, upper), String(found.upper));
  }
});

test('all of n reaches 1', (t) => {
  t.is(scoreInterval({ share: 1, n: 10 }, 1.96).upper, 1);
});

test('yes and no may change places: the ends are those of what is left', (t) => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(share, fc.integer({ min: 1, max: 500 }), (yes, n) => {
      const [one, other] = [
        scoreInterval({ share: yes, n }, 1.96),
        scoreInterval({ share: 1 - yes, n }, 1.96),
      ];
      return Math.abs(one.lower + other.upper - 1) < 1e-9 && Math.abs(one.upper + other.lower - 1) < 1e-9;
    }),
  );
  t.pass();
});
