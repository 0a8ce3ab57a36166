import test from 'ava';
import { readVolume } from '../../../../data/volume/readVolume.js';
import type { Slice } from '../../../../data/volume/volume.js';
import { bodyWindow } from '../../../../generator/images/mr/bodyWindow.js';
import { findBody } from '../../../../generator/images/mr/findBody.js';
import { realData } from '../../../support/realData.js';

const [width, height] = [60, 50];
const spacing = [4, 4] as const;
const parameters = { bodyPercentiles: [1, 99], fatShare: 0.8 } as const;

function sliceOf(values: Float32Array): Slice<Float32Array> {
  return { plane: 'axial', index: 0, width, height, values };
}

/** An oval body in air: a layer of fat around organs, all of them grainy. */
function drawBody(fat: number, organs: number): Float32Array {
  return Float32Array.from({ length: width * height }, (_, i) => {
    const [x, y] = [i % width, Math.floor(i / width)];
    const radius = Math.hypot((x - 30) / 26, (y - 25) / 21);
    const grain = (i * 7919) % 41;
    if (radius > 1) return grain % 7;
    return radius > 0.8 ? fat + grain : organs + grain * (x > 30 ? 3 : 1);
  });
}

/**
 * Ends of the windows by numpy, on the body as it is drawn:
 * np.percentile(body, [1, 99]), where fat is bright of body[body - p1 < 0.8 * (median(layer) - p1)]
 */
const bodies = [
  { title: 'without fat where that is bright', fat: 500, organs: 40, lower: 40, upper: 160 },
  { title: 'of all of it where fat is suppressed', fat: 60, organs: 200, lower: 61, upper: 317 },
  { title: 'of all of it where its rim is little brighter', fat: 240, organs: 200, lower: 200, upper: 317 },
];

for (const { title, fat, organs, lower, upper } of bodies) {
  test(`the window is from the 1st to the 99th percentile of the body, ${title}`, (t) => {
    const window = bodyWindow(sliceOf(drawBody(fat, organs)), spacing, parameters);
    t.is(window.kind, 'window');
    t.true(
      Math.abs(window.lower - lower) < 0.01 && Math.abs(window.upper - upper) < 0.01,
      JSON.stringify(window),
    );
  });
}

test('intensities have no unit: the window moves and widens with them', (t) => {
  const plain = bodyWindow(sliceOf(drawBody(500, 40)), spacing, parameters);
  const moved = bodyWindow(sliceOf(drawBody(500, 40).map((value) => 8 * value - 3000)), spacing, parameters);
  t.deepEqual([moved.lower, moved.upper], [8 * plain.lower - 3000, 8 * plain.upper - 3000]);
});

test('a slice turned round has the same window', (t) => {
  const values = drawBody(500, 40);
  t.deepEqual(
    bodyWindow(sliceOf(values.toReversed()), spacing, parameters),
    bodyWindow(sliceOf(values), spacing, parameters),
  );
});

test('what was masked away does not count, even where it lies amid the values of what was not', (t) => {
  // As of a brain without its skull, standardised: zero outside, values on both sides of it inside.
  const masked = drawBody(240, 200).map((value) => (value < 100 ? 0 : value - 258));
  const window = bodyWindow(sliceOf(masked), spacing, parameters);
  t.deepEqual([window.lower, window.upper].map(Math.round), [200 - 258, 317 - 258]);
});

test('a brain without its skull whose rim is as bright as most of it keeps its brightest within the window', (t) => {
  // FLAIR: grey and white matter alike, a quarter of it dark fluid.
  const values = Float32Array.from({ length: width * height }, (_, i) => {
    const [x, y] = [i % width, Math.floor(i / width)];
    const radius = Math.hypot((x - 30) / 26, (y - 25) / 21);
    if (radius > 1) return 0;
    return radius < 0.55 ? 60 + ((i * 7919) % 41) : 200 + ((i * 7919) % 41);
  });
  const { upper } = bodyWindow(sliceOf(values), spacing, parameters);
  t.true(upper > 235, `${upper}`);
});

test('a slice of one value is shown black, not as an error', (t) => {
  const window = bodyWindow(sliceOf(new Float32Array(width * height).fill(7)), spacing, parameters);
  t.deepEqual([window.lower, window.upper], [7, 7]);
});

test('on a real T1 image whose fat is five times as bright as the liver, the liver is no longer dark', async (t) => {
  const path = realData(t, 'totalsegmentator-mri/s0001/mri.nii.gz');
  if (path === null) return;
  const { data, shape, spacing } = await readVolume(path);
  const liver = 95; // python: np.mean(image[liver_mask])
  for (const fraction of [0.1, 0.25, 0.4, 0.55, 0.7, 0.85]) {
    const start = shape[0] * shape[1] * Math.floor(fraction * shape[2]);
    const values = Float32Array.from(data.subarray(start, start + shape[0] * shape[1]));
    const slice = { plane: 'axial', index: 0, width: shape[0], height: shape[1], values } as const;
    const { lower, upper } = bodyWindow(slice, [spacing[0], spacing[1]], parameters);
    const grey = (255 * (liver - lower)) / (upper - lower);
    t.true(grey > 50 && grey < 128, `${fraction}: ${grey.toFixed(0)}`);
  }
});

const brains = [
  'BraTS20_Training_001/BraTS20_Training_001_flair',
  'BraTS20_Training_001/BraTS20_Training_001_t1ce',
  'BraTS20_Training_002/BraTS20_Training_002_flair',
  'BraTS20_Training_002/BraTS20_Training_002_t1',
  'BraTS20_Training_002/BraTS20_Training_002_t1ce',
  'BraTS20_Training_002/BraTS20_Training_002_t2',
] as const;

for (const name of brains) {
  test(`on a real brain without its skull hardly anything is clipped, however it was weighted: ${name}`, async (t) => {
    const path = realData(t, `brats/${name}.nii.gz`);
    if (path === null) return;
    const { data, shape, spacing } = await readVolume(path);
    const area = shape[0] * shape[1];
    for (const fraction of [0.25, 0.4, 0.55, 0.7, 0.85]) {
      const start = area * Math.floor(fraction * shape[2]);
      const values = Float32Array.from(data.subarray(start, start + area));
      const slice = { plane: 'axial', index: 0, width: shape[0], height: shape[1], values } as const;
      const { lower, upper } = bodyWindow(slice, [spacing[0], spacing[1]], parameters);
      const body = findBody(slice);
      const brain = values.filter((_, voxel) => body.values[voxel] === 1);
      const clipped = brain.filter((value) => value > upper || value < lower).length / brain.length;
      t.true(clipped < 0.03, `${fraction}: ${clipped}`);
    }
  });
}
