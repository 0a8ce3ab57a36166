import test from 'ava';
import { filterPlane } from '../../../../generator/images/perturbations/filterPlane.js';
import { areNear, drawImage, valuesAt } from '../../../support/intensityImages.js';

test('a plane is filtered as by NumPy on its mirrored continuation', (t) => {
  const image = drawImage([12, 10], (x, y) => Math.sin(0.9 * x) + (Math.cos(0.7 * y) * x) / 5);
  const values = filterPlane(image, (frequency) => 1 + 6 * frequency ** 2);
  /**
   * NumPy 2.4.6: y, x = np.mgrid[0:10, 0:12]; im = np.sin(x * .9) + np.cos(y * .7) * x / 5
   * p = np.pad(im, ((27, 27), (26, 26)), 'symmetric'); f = np.hypot(np.fft.fftfreq(64)[None], np.fft.fftfreq(64)[:, None])
   * np.real(np.fft.ifft2(np.fft.fft2(p) * (1 + 6 * f * f)))[27:37, 26:38][[0, 0, 5, 9, 9], [0, 11, 6, 0, 11]]
   */
  const expected = [-0.17939, 1.69549, -2.07462, -0.17939, 1.69093];
  const places = [
    [0, 0],
    [11, 0],
    [6, 5],
    [0, 9],
    [11, 9],
  ] as const;
  t.true(areNear(valuesAt({ ...image, values }, places), expected, 2e-5));
});

test('a response of 1 leaves a plane of any size as it is', (t) => {
  for (const size of [
    [1, 1],
    [3, 70],
    [33, 2],
  ] as const) {
    const image = drawImage(size, (x, y) => 7 * x - y);
    t.true(areNear([...filterPlane(image, () => 1)], [...image.values], 1e-4), size.join());
  }
});
