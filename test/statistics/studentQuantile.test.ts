import test from 'ava';
import { studentUpperQuantile } from '../../statistics/studentQuantile.js';
import { isNear } from './isNear.js';

test('quantiles of t have the digits of R', (t) => {
  // R 4.2.2: qt(0.025, df, lower.tail=FALSE)
  const quantiles = [
    [1, 12.70620473617471],
    [2, 4.302652729749464],
    [10, 2.228138851986274],
    [100, 1.983971518523552],
    [100_000, 1.959987707534609],
  ] as const;
  for (const [degrees, value] of quantiles) {
    t.true(isNear(studentUpperQuantile(0.025, degrees), value, 1e-8), `${degrees}`);
  }
});
