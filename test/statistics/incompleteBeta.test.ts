import test from 'ava';
import { incompleteBeta } from '../../statistics/incompleteBeta.js';
import { isNear } from './isNear.js';

test('has the digits of R', (t) => {
  // R 4.2.2: pbeta(x, a, b)
  const cases = [
    [0.5, 2, 3, 0.6875],
    [0.1, 5, 0.5, 2.570589699229374e-6],
    [0.9, 0.5, 0.5, 0.7951672353008666],
    [0.999, 500, 0.5, 0.3173104473097174],
  ] as const;
  for (const [x, a, b, value] of cases) {
    t.true(isNear(incompleteBeta(x, a, b), value, 1e-11), String(incompleteBeta(x, a, b)));
  }
});

test('is 0 and 1 at the ends', (t) => {
  t.is(incompleteBeta(0, 2, 3), 0);
  t.is(incompleteBeta(1, 2, 3), 1);
});
