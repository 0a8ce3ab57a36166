import test from 'ava';
import { lowResolution } from '../../../../generator/images/perturbations/lowResolution.js';
import { areNear, deviationOf, drawImage, valuesAt } from '../../../support/intensityImages.js';

test('large pixels are brought back by linear interpolation as by SciPy', (t) => {
  const image = drawImage([24, 16], (x, y) => Math.sin(0.5 * x) + (Math.cos(0.3 * y) * y) / 4);
  /** SciPy 1.17.1: ndimage.zoom(c, 4, order=1, mode='nearest', grid_mode=True) of averageArea.test.ts's means c. */
  const expected = [0.85903, 0.16362, -1.20319, -2.71378, -1.37947];
  const places = [
    [0, 0],
    [7, 1],
    [13, 8],
    [23, 15],
    [2, 9],
  ] as const;
  t.true(areNear(valuesAt(lowResolution.apply(image, { coarseMm: 4 }), places), expected, 1e-5));
});

/** Share of the modulation of bars, black and white in turn, that is left; pixels of 1 mm. */
function modulationOfBars(barMm: number, coarseMm: number): number {
  const image = drawImage([240, 24], (x) => (Math.floor(x / barMm) % 2 === 0 ? 0 : 1));
  const { values } = lowResolution.apply(image, { coarseMm });
  const line = values.slice(12 * 240 + 60, 12 * 240 + 180);
  return 2 * deviationOf(line);
}

test('bars twice as wide as a large pixel are told apart, those half as wide are gone', (t) => {
  t.true(modulationOfBars(8, 4) > 0.7);
  t.true(modulationOfBars(2, 4) < 0.05);
});

test('bars of 3 mm are left with less at each size of pixels', (t) => {
  const left = [1.5, 2.7, 3.6, 4.8, 6].map((coarseMm) => modulationOfBars(3, coarseMm));
  t.deepEqual(
    left,
    left.toSorted((a, b) => b - a),
  );
});

test('a picture with pixels as large as that stays as it is', (t) => {
  const image = drawImage([8, 8], (x) => x, { pixelMm: 3 });
  t.deepEqual(lowResolution.apply(image, { coarseMm: 3 }).values, image.values);
});
