import { join } from 'node:path';
import test from 'ava';
import { paintLabels } from '../../../../data/volume/paint/paintLabels.js';
import { paintMask } from '../../../../data/volume/paint/paintMask.js';
import { createSliceCanvas, type LabelCanvas } from '../../../../data/volume/paint/sliceCanvas.js';
import type { Grid, SliceRequest } from '../../../../data/volume/volume.js';
import { type NiftiFile, type NiftiType, niftiBytes } from '../../../support/niftiBytes.js';
import { allOrientations, storeAs } from '../../../support/orientations.js';
import { temporaryFolder } from '../../../support/temporaryFolder.js';

const plain = {
  values: [0, 1, 0, 2, 0, 0, 0, 3, 0, 0, 0, 1],
  shape: [3, 2, 2],
  affine: [2, 0, 0, 1, 0, 3, 0, 2, 0, 0, 4, 3],
};
const grid: Grid = {
  shape: [3, 2, 2],
  spacing: [2, 3, 4],
  affine: [...plain.affine, 0, 0, 0, 1],
  storedAxes: 'RAS',
};
const requests: SliceRequest[] = [
  { plane: 'axial', index: 0 },
  { plane: 'coronal', index: 1 },
  { plane: 'sagittal', index: 1 },
];
const inside = [
  [0, 1, 0, 1, 0, 0],
  [1, 0, 0, 0, 0, 1],
  [1, 0, 1, 0],
];

function createLabelCanvas(requests: readonly SliceRequest[]): LabelCanvas {
  return createSliceCanvas(grid, requests, (length) => new Uint16Array(length));
}

function fileOf(t: Parameters<typeof temporaryFolder>[0], file: Partial<NiftiFile>): string {
  return join(temporaryFolder(t, { 'v.nii': niftiBytes({ ...plain, ...file }) }), 'v.nii');
}

test('a voxel of a mask is inside when it is not zero, whatever its type and orientation', async (t) => {
  for (const [index, orientation] of allOrientations.entries()) {
    const type: NiftiType = (['uint8', 'int16', 'float32', 'float64'] as const)[index % 4];
    const canvas = createLabelCanvas(requests);
    const { isEmpty } = await paintMask(fileOf(t, { ...storeAs(plain, orientation), type }), 7, canvas);
    t.false(isEmpty);
    t.deepEqual(
      canvas.slices.map(({ values }) => [...values]),
      inside.map((slice) => slice.map((value) => 7 * value)),
    );
  }
});

test('slope and intercept decide what is zero in a mask', async (t) => {
  const canvas = createLabelCanvas([requests[0]]);
  await paintMask(fileOf(t, { slope: 2, intercept: -2 }), 7, canvas);
  t.deepEqual([...canvas.slices[0].values], [7, 0, 7, 7, 7, 7]);
});

test('where masks overlap the smallest id stays, in any order', async (t) => {
  const path = fileOf(t, {});
  const whole = fileOf(t, { values: Array<number>(12).fill(1) });
  for (const order of [
    [path, whole],
    [whole, path],
  ]) {
    const canvas = createLabelCanvas([requests[0]]);
    for (const one of order) await paintMask(one, one === path ? 3 : 9, canvas);
    t.deepEqual([...canvas.slices[0].values], [9, 3, 9, 3, 9, 9]);
  }
});

test('a mask without a voxel inside is empty, also outside the slices', async (t) => {
  const canvas = createLabelCanvas([]);
  t.true((await paintMask(fileOf(t, { values: Array<number>(12).fill(0) }), 1, canvas)).isEmpty);
  t.false((await paintMask(fileOf(t, {}), 1, canvas)).isEmpty);
});

test('label ids are painted as they are, and listed for the whole volume', async (t) => {
  for (const type of ['uint8', 'int32', 'float32', 'int64'] as const) {
    const canvas = createLabelCanvas(requests.slice(0, 1));
    const { ids } = await paintLabels(fileOf(t, { type }), canvas);
    t.deepEqual(ids, [1, 2, 3]);
    t.deepEqual([...canvas.slices[0].values], plain.values.slice(0, 6));
  }
});

for (const [what, value] of [
  ['a fraction', 1.5],
  ['a negative id', -1],
  ['an id too large', 65536],
] as const) {
  test(`a label volume with ${what} is refused`, async (t) => {
    const path = fileOf(t, { values: [...plain.values.slice(0, 11), value], type: 'float32' });
    const painting = paintLabels(path, createLabelCanvas([]));
    await t.throwsAsync(painting, { name: 'InputError', message: new RegExp(`found ${value}`) });
  });
}

test('masks and labels with NaN are refused', async (t) => {
  const path = fileOf(t, { values: [...plain.values.slice(0, 11), Number.NaN], type: 'float32' });
  const canvas = createLabelCanvas([]);
  await t.throwsAsync(paintMask(path, 1, canvas), { name: 'InputError', message: /NaN/ });
  await t.throwsAsync(paintLabels(path, canvas), { name: 'InputError', message: /NaN/ });
});

test('a mask on another grid is refused: shape, place or spacing', async (t) => {
  const canvas = createLabelCanvas([]);
  const moved = (index: number, by: number) => plain.affine.map((x, at) => (at === index ? x + by : x));
  const refused = async (file: Partial<NiftiFile>, message: RegExp) =>
    t.throwsAsync(paintMask(fileOf(t, file), 1, canvas), { name: 'InputError', message });
  await refused({ shape: [2, 3, 2] }, /grid of 3 x 2 x 2 voxels \(RAS\+\), found 2 x 3 x 2/);
  await refused({ affine: moved(3, 1) }, /1\.000 mm away/);
  await refused({ affine: moved(10, 0.3) }, /0\.300 mm away/);
  await t.notThrowsAsync(paintMask(fileOf(t, { affine: moved(3, 0.1) }), 1, canvas));
});
