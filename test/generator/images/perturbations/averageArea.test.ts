import test from 'ava';
import { averageArea } from '../../../../generator/images/perturbations/averageArea.js';
import { areNear, drawImage, meanOf, valuesAt } from '../../../support/intensityImages.js';

test('pixels that divide evenly are averaged as by scikit-image', (t) => {
  const image = drawImage([24, 16], (x, y) => Math.sin(0.5 * x) + (Math.cos(0.3 * y) * y) / 4);
  /**
   * scikit-image 0.26.0: y, x = np.mgrid[0:16, 0:24]
   * downscale_local_mean(np.sin(x * .5) + np.cos(y * .3) * y / 4, (4, 4))[[0, 3, 2], [0, 5, 3]]
   */
  const expected = [0.85903, -2.71378, -1.7922];
  const places = [
    [0, 0],
    [5, 3],
    [3, 2],
  ] as const;
  t.true(areNear(valuesAt(averageArea(image, 6, 4), places), expected, 1e-5));
});

test('a pixel across a border counts in both parts with its share', (t) => {
  t.deepEqual(
    [
      ...averageArea(
        drawImage([3, 1], (x) => 6 * x),
        2,
        1,
      ).values,
    ],
    [2, 10],
  );
});

test('the mean stays', (t) => {
  const image = drawImage([37, 23], (x, y) => x * y);
  t.true(Math.abs(meanOf(averageArea(image, 5, 9).values) - meanOf(image.values)) < 1e-3);
});
