import test from 'ava';
import { wilsonInterval } from '../../statistics/wilsonInterval.js';
import { UsageError } from '../../util/radvuqaError.js';
import { isNear } from './isNear.js';

test("is R's score interval", (t) => {
  // R 4.2.2: prop.test(x, n, correct=FALSE, conf.level=l)$conf.int
  const cases = [
    [7, 20, 0.95, 0.1811918241010821, 0.5671457233147637],
    [0, 10, 0.95, 0, 0.2775327998628891],
    [998, 1000, 0.99, 0.9898257581280641, 0.9996094416281425],
  ] as const;
  for (const [successes, n, confidence, lower, upper] of cases) {
    const interval = wilsonInterval(successes, n, confidence);
    t.true(isNear(interval?.lower ?? -1, lower), String(interval?.lower));
    t.true(isNear(interval?.upper ?? -1, upper), String(interval?.upper));
  }
});

test('all of n reaches 1, and none of none has no interval', (t) => {
  t.is(wilsonInterval(10, 10)?.upper, 1);
  t.is(wilsonInterval(0, 0), null);
});

test('more successes than trials are an error', (t) => {
  t.throws(() => wilsonInterval(3, 2), { instanceOf: UsageError, message: /found 3 of 2/ });
});
