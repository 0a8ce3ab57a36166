import test from 'ava';
import fc from 'fast-check';
import { percentileOf } from '../../statistics/percentileOf.js';
import { squaredDistances } from '../../statistics/squaredDistances.js';
import { drawMask } from './drawMask.js';
import { isNear } from './isNear.js';

test('distances are those of scipy', (t) => {
  // scipy 1.17.1: y, x = np.mgrid[0:12, 0:17]; m = (x*x + 3*x*y + 2*y) % 23 == 1
  // d = distance_transform_edt(~m, sampling=(1.3, 0.7))**2; d.sum(), d.max(), d[5, :4]
  const mask = drawMask([17, 12], (x, y) => (x * x + 3 * x * y + 2 * y) % 23 === 1);
  const found = squaredDistances(mask, [0.7, 1.3]);
  t.true(
    isNear(
      found.reduce((sum, one) => sum + one, 0),
      3037.84,
    ),
  );
  t.true(isNear(Math.max(...found), 95.06));
  for (const [x, expected] of [13.94, 9.53, 6.1, 3.65].entries()) t.true(isNear(found[5 * 17 + x], expected));
});

test('each distance is the least to any pixel of the mask', (t) => {
  const values = fc.array(fc.constantFrom(0, 0, 0, 1), { minLength: 30, maxLength: 30 });
  const spacing = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }));
  fc.assert(
    fc.property(values, spacing, (drawn, [columnMm, rowMm]) => {
      const mask = { width: 6, height: 5, values: Uint8Array.from(drawn) };
      const found = squaredDistances(mask, [columnMm, rowMm]);
      const inside = drawn.flatMap((value, pixel) => (value === 1 ? [pixel] : []));
      for (const [pixel, distance] of found.entries()) {
        const all = inside.map(
          (other) =>
            (columnMm * ((pixel % 6) - (other % 6))) ** 2 +
            (rowMm * (Math.floor(pixel / 6) - Math.floor(other / 6))) ** 2,
        );
        t.is(distance, Math.min(...all));
      }
    }),
  );
});

test('percentiles are linear between two values', (t) => {
  // numpy 2.2.6: np.percentile([3, 1, 4, 1, 5, 9, 2, 6], [0, 33, 95, 100])
  const values = [3, 1, 4, 1, 5, 9, 2, 6];
  for (const [share, expected] of [
    [0, 1],
    [0.33, 2.31],
    [0.95, 7.95],
    [1, 9],
  ]) {
    t.true(isNear(percentileOf(values, share), expected));
  }
  t.is(percentileOf([7], 0.95), 7);
});
