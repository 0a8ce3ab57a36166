import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import test from 'ava';
import { paintImage } from '../../../../data/volume/paint/paintImage.js';
import { createSliceCanvas } from '../../../../data/volume/paint/sliceCanvas.js';
import { readGrid } from '../../../../data/volume/readGrid.js';
import { readVolume } from '../../../../data/volume/readVolume.js';
import type { SliceRequest, Volume } from '../../../../data/volume/volume.js';
import { createRandom } from '../../../../util/random.js';
import { sha256Hex } from '../../../../util/sha256Hex.js';
import { niftiBytes } from '../../../support/niftiBytes.js';
import { allOrientations, storeAs } from '../../../support/orientations.js';
import { readSlices } from '../../../support/readSlices.js';
import { temporaryFolder } from '../../../support/temporaryFolder.js';

const shape = [7, 5, 6];
const plain = {
  values: Array.from({ length: 210 }, (_, index) => ((index * 31) % 97) - 40),
  shape,
  affine: [2, 0, 0, -10, 0, 1.5, 0, 20, 0, 0, 3, 30],
};

const requests: SliceRequest[] = [
  { plane: 'axial', index: 0 },
  { plane: 'axial', index: 5 },
  { plane: 'coronal', index: 2 },
  { plane: 'sagittal', index: 6 },
  { plane: 'sagittal', index: 1 },
  { plane: 'coronal', index: 2 },
];

/** A slice taken from a whole volume, voxel by voxel. */
function cut({ data, shape: [nx, ny, nz] }: Volume, { plane, index }: SliceRequest): number[] {
  const at = (i: number, j: number, k: number) => data[i + nx * (j + ny * k)];
  const grid = (width: number, height: number, value: (u: number, v: number) => number) =>
    Array.from({ length: width * height }, (_, n) => value(n % width, Math.floor(n / width)));
  if (plane === 'axial') return grid(nx, ny, (u, v) => at(u, v, index));
  if (plane === 'coronal') return grid(nx, nz, (u, v) => at(u, index, v));
  return grid(ny, nz, (u, v) => at(index, u, v));
}

test('slices are those of the whole volume, however it is stored', async (t) => {
  for (const orientation of allOrientations) {
    const content = gzipSync(niftiBytes(storeAs(plain, orientation)));
    const path = join(temporaryFolder(t, { 'v.nii.gz': content }), 'v.nii.gz');
    const volume = await readVolume(path);
    const { slices, range, files } = await readSlices(path, requests);
    t.deepEqual(range, { minimum: -40, maximum: 56 });
    t.deepEqual(files, [{ path, sha256: sha256Hex(content) }]);
    slices.forEach((slice, index) => {
      const { plane, index: at } = requests[index];
      t.like(slice, { plane, index: at });
      t.is(slice.values.length, slice.width * slice.height);
      t.deepEqual([...slice.values], cut(volume, requests[index]));
    });
  }
});

// python: np.percentile(values, [5, 90], method='inverted_cdf')
test('the range may be between percentiles of the whole volume, however it is stored', async (t) => {
  for (const orientation of allOrientations.filter((_, index) => index % 11 === 0)) {
    const content = gzipSync(niftiBytes(storeAs(plain, orientation)));
    const path = join(temporaryFolder(t, { 'v.nii.gz': content }), 'v.nii.gz');
    t.deepEqual((await readSlices(path, [], [5, 90])).range, { minimum: -36, maximum: 47 });
  }
});

test('slices are the same when slabs end in the middle of planes', async (t) => {
  // 40 rows of 8192 bytes: five slabs of 32 rows' memory, planes of 10 rows.
  const values = Array.from({ length: 4096 * 10 * 4 }, (_, index) => (index * 7919) % 30011);
  const bytes = niftiBytes({ values, shape: [4096, 10, 4] });
  const path = join(temporaryFolder(t, { 'v.nii.gz': gzipSync(bytes) }), 'v.nii.gz');
  const volume = await readVolume(path);
  t.deepEqual([...volume.data], values);
  const some: SliceRequest[] = [
    { plane: 'axial', index: 3 },
    { plane: 'coronal', index: 9 },
    { plane: 'sagittal', index: 4095 },
  ];
  const { slices } = await readSlices(path, some);
  slices.forEach((slice, index) => {
    t.deepEqual([...slice.values], cut(volume, some[index]));
  });
});

test('slope and intercept are in slices and range, also when the slope is negative', async (t) => {
  const bytes = niftiBytes({ ...plain, slope: -2, intercept: 10 });
  const path = join(temporaryFolder(t, { 'v.nii': bytes }), 'v.nii');
  const { slices, range } = await readSlices(path, [{ plane: 'axial', index: 1 }]);
  t.deepEqual(
    [...slices[0].values],
    plain.values.slice(35, 70).map((x) => 10 - 2 * x),
  );
  t.deepEqual(range, { minimum: 10 - 2 * 56, maximum: 10 + 2 * 40 });
});

for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
  test(`an image with voxels that are ${value} is refused, with their number`, async (t) => {
    const bytes = niftiBytes({ values: [1, value, 3, value, 5, 6], shape: [3, 2, 1], type: 'float32' });
    const path = join(temporaryFolder(t, { 'v.nii': bytes }), 'v.nii');
    await t.throwsAsync(readSlices(path, []), {
      name: 'InputError',
      message: /found 2 that are NaN or infinite/,
    });
  });
}

test('a slice outside the grid is an error of the caller', async (t) => {
  const path = join(temporaryFolder(t, { 'v.nii': niftiBytes(plain) }), 'v.nii');
  for (const index of [-1, 6, 0.5]) {
    const reading = readSlices(path, [{ plane: 'axial', index }]);
    await t.throwsAsync(reading, { name: 'UsageError', message: /from 0 to 5/ });
  }
});

test('a grid is read from the header alone', async (t) => {
  const random = createRandom('noise');
  const values = Array.from({ length: 8000 }, () => random.integer(30_000));
  const content = gzipSync(niftiBytes({ ...plain, values, shape: [20, 20, 20] }));
  const path = join(temporaryFolder(t, { 'v.nii.gz': content.subarray(0, -9000) }), 'v.nii.gz');
  t.deepEqual([...(await readGrid(path)).shape], [20, 20, 20]);
  t.deepEqual([...(await readGrid(path)).spacing], [2, 1.5, 3]);
});

test('of several volumes in a file the first is painted, if the file has as many as it should', async (t) => {
  const file = { values: [1, 2, 3, 4, 5, 6, 70, 80, 90, 100, 110, 120], shape: [3, 2, 1, 2] };
  const zeros = Buffer.alloc(100);
  const folder = temporaryFolder(t, {
    'v.nii': niftiBytes(file),
    'v.nii.gz': gzipSync(niftiBytes(file)),
    'padded.nii': Buffer.concat([niftiBytes(file), zeros]),
    'short.nii': niftiBytes(file).subarray(0, -1),
  });
  const paint = async (name: string, volumes: number) => {
    const path = join(folder, name);
    const allocate = (length: number) => new Float32Array(length);
    const canvas = createSliceCanvas(await readGrid(path, volumes), [{ plane: 'axial', index: 0 }], allocate);
    const { extremes } = await paintImage(path, canvas, { volumes });
    return [...canvas.slices[0].values, extremes.minimum, extremes.maximum];
  };
  for (const name of ['v.nii', 'v.nii.gz', 'padded.nii'])
    t.deepEqual(await paint(name, 2), [1, 2, 3, 4, 5, 6, 1, 6]);
  await t.throwsAsync(paint('short.nii', 2), { name: 'InputError', message: /bytes that its header says/ });
  await t.throwsAsync(paint('v.nii', 3), { name: 'InputError', message: /expected 3 3-D volumes/ });
  await t.throwsAsync(paint('v.nii', 1), { name: 'InputError', message: /expected one 3-D volume/ });
});
