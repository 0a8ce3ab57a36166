import test from 'ava';
import { backProject } from '../../../../../generator/images/perturbations/lowDose/backProject.js';
import { integrateLines } from '../../../../../generator/images/perturbations/lowDose/integrateLines.js';
import { project } from '../../../../../generator/images/perturbations/lowDose/project.js';
import {
  createRampFilter,
  filterViews,
} from '../../../../../generator/images/perturbations/lowDose/rampFilter.js';
import { countDetectors } from '../../../../../generator/images/perturbations/lowDose/views.js';
import { areNear, drawImage, meanOf, valuesAt } from '../../../../support/intensityImages.js';

test('a blob is projected as by scikit-image', (t) => {
  const blob = drawImage([41, 41], (x, y) => Math.exp(-((x - 24) ** 2 / 50 + (y - 15) ** 2 / 20)));
  const { detectors, values } = project(blob, 6);
  const middle = (detectors - 1) / 2;
  const found = [0, 1, 2, 3, 4, 5].flatMap((view) =>
    [-8, -4, 0, 4, 8].map((offset) => values[view * detectors + middle + offset]),
  );
  /**
   * scikit-image 0.26.0: y, x = np.mgrid[0:41, 0:41]; b = np.exp(-((x - 24)**2 / 50 + (y - 15)**2 / 20))
   * radon(b, theta=np.arange(6) * 30., circle=True)[[12, 16, 20, 24, 28], :].T
   */
  const expected = [
    [0.44496, 2.2039, 5.75593, 7.92665, 5.75593],
    [0.09018, 0.842, 3.72919, 7.82682, 7.77715],
    [0.00661, 0.22874, 2.51283, 8.74557, 9.61351],
    [0.00268, 0.21825, 3.5891, 11.91624, 7.98769],
    [0.22352, 2.50633, 8.73995, 9.6144, 3.34552],
    [2.69515, 6.90938, 8.38634, 4.81566, 1.31105],
  ].flat();
  t.true(areNear(found, expected, 0.02 * Math.max(...expected)), found.join());
});

test('views are filtered and back-projected as by scikit-image', (t) => {
  const detectors = 61;
  const values = Float32Array.from({ length: 12 * detectors }, (_, at) => {
    const [offset, view] = [(at % detectors) - 30, Math.floor(at / detectors)];
    return Math.exp(-((offset / 5) ** 2)) * (1 + 0.3 * Math.cos((2 * Math.PI * view) / 12));
  });
  const views = { count: 12, detectors, values };
  const plane = backProject(
    filterViews(
      views,
      createRampFilter(detectors, () => 1),
    ),
    41,
    41,
  );
  /**
   * scikit-image 0.26.0: d, v = np.mgrid[0:41, 0:12]; s = np.exp(-((d - 20) / 5.)**2) * (1 + .3 * np.cos(2 * np.pi * v / 12))
   * iradon(s, theta=np.arange(12) * 15., filter_name='ramp', interpolation='linear')[[20, 20, 14, 27, 12], [20, 26, 20, 25, 14]]
   */
  const expected = [0.11284, 0.01708, 0.03668, 0.00885, 0.00413];
  const places = [
    [20, 20],
    [26, 20],
    [20, 14],
    [25, 27],
    [14, 12],
  ] as const;
  t.true(areNear(valuesAt(plane, places), expected, 0.0005), valuesAt(plane, places).join());
});

test('a smooth body comes back from its own projections', (t) => {
  const body = drawImage([64, 50], (x, y) => Math.exp(-((x - 30) ** 2 / 150 + (y - 27) ** 2 / 80)));
  const views = project(body, 180);
  const { values } = backProject(
    filterViews(
      views,
      createRampFilter(views.detectors, () => 1),
    ),
    64,
    50,
  );
  t.true(areNear([...values], [...body.values], 0.05));
});

/** A body of water with bone and air in it, in attenuation by pixel. */
const body = drawImage([300, 260], (x, y) => {
  if (((x - 150) / 140) ** 2 + ((y - 130) / 100) ** 2 > 1) return 0;
  if (Math.hypot(x - 150, y - 190) < 18) return 0.03;
  return Math.hypot(x - 90, y - 110) < 35 ? 0.005 : 0.0193;
});

test('a coarser image is enough for how many photons arrive', (t) => {
  const detectors = countDetectors(300, 260);
  const coarse = integrateLines(body, { count: 60, detectors });
  const fine = project(body, 60);
  const losses = coarse.values.map((integral, ray) => Math.exp(integral - fine.values[ray]));
  t.is(fine.detectors, detectors);
  t.true(Math.abs(meanOf(losses) - 1) < 0.015, `${meanOf(losses)}`);
  const far = losses.filter((loss) => Math.abs(loss - 1) > 0.06).length / losses.length;
  t.true(far < 0.05, `${far}`);
});
