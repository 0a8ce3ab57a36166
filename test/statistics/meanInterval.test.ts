import test from 'ava';
import { meanInterval } from '../../statistics/meanInterval.js';
import { isNear } from './isNear.js';

function moments(values: readonly number[]) {
  const sum = values.reduce((total, value) => total + value, 0);
  const squareSum = values.reduce((total, value) => total + value * value, 0);
  return { n: values.length, sum, squareSum };
}

test("is R's t interval", (t) => {
  // R 4.2.2: t.test(c(1,2,2,3,5,5,4), conf.level=l)$conf.int
  const values = moments([1, 2, 2, 3, 5, 5, 4]);
  const wide = meanInterval(values);
  t.true(isNear(wide?.lower ?? 0, 1.687527655937367, 1e-10));
  t.true(isNear(wide?.upper ?? 0, 4.598186629776919, 1e-10));
  t.is(wide?.confidence, 0.95);
  const narrow = meanInterval(values, 0.9);
  t.true(isNear(narrow?.lower ?? 0, 1.987127908348067, 1e-10));
  t.true(isNear(narrow?.upper ?? 0, 4.298586377366219, 1e-10));
});

test('one value has no interval, equal values have one of no width', (t) => {
  t.is(meanInterval(moments([3])), null);
  t.deepEqual(meanInterval(moments([3, 3, 3])), { lower: 3, upper: 3, confidence: 0.95 });
});
