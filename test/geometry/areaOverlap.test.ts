import test from 'ava';
import fc from 'fast-check';
import { areaOverlap } from '../../geometry/areaOverlap.js';
import { drawMask } from '../statistics/drawMask.js';

test('rates are those of the four counts of pixels', (t) => {
  const bits = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 30, maxLength: 30 });
  const rate = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  fc.assert(
    fc.property(bits, bits, (area, truth) => {
      const count = (one: number, other: number) =>
        area.filter((bit, pixel) => bit === one && truth[pixel] === other).length;
      const [both, extra, lacking, neither] = [count(1, 1), count(1, 0), count(0, 1), count(0, 0)];
      const mask = (values: readonly number[]) => ({ width: 6, height: 5, values: Uint8Array.from(values) });
      const found = areaOverlap(mask(area), mask(truth));
      t.is(found.dice, rate(2 * both, 2 * both + extra + lacking) ?? 1);
      t.is(found.precision, rate(both, both + extra));
      t.is(found.recall, rate(both, both + lacking));
      t.is(found.specificity, rate(neither, neither + extra));
    }),
    { seed: 9 },
  );
});

test('where one area is empty the distance is not defined, and bounded by the diagonal', (t) => {
  const [empty, full] = [drawMask([30, 40], () => false), drawMask([30, 40], () => true)];
  const distances = ([area, truth]: readonly [typeof empty, typeof full]) => {
    const { hd95, boundedHd95 } = areaOverlap(area, truth);
    return [hd95, boundedHd95];
  };
  t.deepEqual(distances([empty, full]), [null, 50]);
  t.deepEqual(distances([full, empty]), [null, 50]);
  t.deepEqual(distances([empty, empty]), [null, 0]);
  t.deepEqual(distances([full, full]), [0, 0]);
});
