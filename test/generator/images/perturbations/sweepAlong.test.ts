import test from 'ava';
import { sweepAlong } from '../../../../generator/images/perturbations/sweepAlong.js';
import { areNear, deviationOf, drawImage, valuesAt } from '../../../support/intensityImages.js';

test('a sweep is the mean of copies as SciPy moves them', (t) => {
  const image = drawImage([12, 10], (x, y) => Math.sin(0.9 * x) + (Math.cos(0.7 * y) * x) / 5);
  const swept = sweepAlong(image, { lengthMm: 3.3, degrees: 30 });
  /**
   * SciPy 1.17.1, im as in filterPlane.test.ts: a = np.radians(30); ways = ((np.arange(14) + .5) / 14 - .5) * 3.3
   * m = np.mean([ndimage.shift(im, (-w * np.sin(a), w * np.cos(a)), order=1, mode='nearest') for w in ways], 0)
   * m[[0, 0, 5, 9, 9], [0, 11, 6, 0, 11]]
   */
  const expected = [0.33224, 1.87416, -1.57291, 0.32346, 1.8696];
  const places = [
    [0, 0],
    [11, 0],
    [6, 5],
    [0, 9],
    [11, 9],
  ] as const;
  t.true(areNear(valuesAt(swept, places), expected, 2e-5));
});

test('waves along the way keep half of their modulation where sinc is a half, those across it all', (t) => {
  const lengthMm = 12;
  const period = lengthMm / 0.60335;
  const wave = (x: number) => Math.sin((2 * Math.PI * x) / period);
  const modulation = (image: ReturnType<typeof drawImage>, degrees: number) => {
    const { values } = sweepAlong(image, { lengthMm, degrees });
    const inner = (_: number, at: number) =>
      Math.abs((at % 300) - 150) < 2 * period && Math.abs(at / 300 - 20) < 5;
    return deviationOf(values.filter(inner)) / deviationOf(image.values.filter(inner));
  };
  const across = drawImage([300, 40], wave);
  t.true(Math.abs(modulation(across, 0) - 0.5) < 0.01, `${modulation(across, 0)}`);
  t.true(modulation(across, 90) > 0.999);
});

test('the way is in mm, and of a picture of unknown pixels in 350ths of its longer side', (t) => {
  const line = (x: number) => (x === 50 ? 700 : 0);
  const width = (image: ReturnType<typeof drawImage>) =>
    sweepAlong(image, { lengthMm: 7, degrees: 0 }).values.filter((value) => value > 1).length / image.height;
  t.is(width(drawImage([100, 3], line, { pixelMm: 0.5 })), 14 + 1);
  t.is(width(drawImage([100, 3], line, { pixelMm: null, scale: 'grey' })), 2 + 1);
});
