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

/** By axis and index, whether any voxel of the layer is inside, told from each voxel by itself. */
function layersOf(isInside: (label: number) => number) {
  const [nx, ny] = plain.shape;
  const layers = plain.shape.map((length) => new Uint8Array(length));
  plain.values.forEach((label, at) => {
    const index = [at % nx, Math.floor(at / nx) % ny, Math.floor(at / nx / ny)];
    for (const axis of [0, 1, 2]) layers[axis][index[axis]] ||= isInside(label);
  });
  return layers as [Uint8Array, Uint8Array, Uint8Array];
}

/** 1 where the labels are not 0. */
const mask = plain.values.map(Math.sign);

test('a voxel of a mask is inside when it is 1, whatever its type and orientation', async (t) => {
  const flat = { ...plain, values: mask };
  for (const [index, orientation] of allOrientations.entries()) {
    const type: NiftiType = (['uint8', 'int16', 'float32', 'float64'] as const)[index % 4];
    const canvas = createLabelCanvas(requests);
    const painted = await paintMask(fileOf(t, { ...storeAs(flat, orientation), type }), 7, canvas);
    // apply_affine(affine, numpy.argwhere(mask).mean(axis=0)) of nibabel and numpy.
    t.deepEqual(painted.extent, { voxels: 4, centre: [3, 3.5, 5], layers: layersOf(Math.sign) });
    t.false(painted.isFractional);
    t.deepEqual(
      canvas.slices.map(({ values }) => [...values]),
      inside.map((slice) => slice.map((value) => 7 * value)),
    );
  }
});

for (const [what, file, axial] of [
  ['whole numbers with slope and intercept', { slope: 2, intercept: -2 }, null],
  [
    'a mask of 0 and 255 with a slope of 1/255',
    { slope: 1 / 255, values: [0, 255, ...Array(10).fill(0)] },
    '010000',
  ],
  [
    'shares from 0 to 1',
    { type: 'float32', values: [0, 0.4, 0.5, 0.6, 1, 0.1, ...Array(6).fill(0)] },
    '001110',
  ],
  [
    'shares from 0 to 0.8',
    { type: 'float32', values: [0.8, 0.4, 0.39, 0, 0, 0, ...Array(6).fill(0)] },
    '110000',
  ],
  [
    'shares from 0 to 255',
    { type: 'float32', values: [1, 126.5, 127.5, 255, 2, 0.5, ...Array(6).fill(0)] },
    '001100',
  ],
  [
    'a spline below 0 and above 1',
    { type: 'float64', values: [-0.1, 1.2, 0.61, 0.59, 1, 0, ...Array(6).fill(0)] },
    '011010',
  ],
] as [string, Partial<NiftiFile>, string | null][]) {
  test(`a mask with ${what} is ${axial === null ? 'refused' : 'cut at half of its largest value'}`, async (t) => {
    const canvas = createLabelCanvas([requests[0]]);
    const painting = paintMask(fileOf(t, file), 7, canvas);
    if (axial === null) {
      await t.throwsAsync(painting, { name: 'InputError', message: /found values from -2 to 4/ });
      return;
    }
    const { extent, isFractional } = await painting;
    t.is([...canvas.slices[0].values].map((label) => label / 7).join(''), axial);
    t.is(extent?.voxels, axial.replaceAll('0', '').length);
    t.is(isFractional, file.slope === undefined);
  });
}

for (const [what, file, message] of [
  [
    'a mask of 0 and 255',
    { values: mask.map((value) => 255 * value) },
    /found 0 and 255 alone.* divide by it/,
  ],
  ['a mask with label ids', { values: [5, 2, ...Array(10).fill(0)] }, /found values from 0 to 5/],
  [
    'a mask that is 0 inside and -1 outside',
    { values: mask.map((value) => value - 1), type: 'int16' },
    /from -1 to 0/,
  ],
  [
    'a map of distances',
    { values: mask.map((value) => 7.5 * value - 5.2), type: 'float32' },
    /from -5\.1\d+ to 2\.2/,
  ],
  [
    'an intercept that fills the volume',
    { values: mask, intercept: 1, slope: 1 },
    /from 1 to 2\. Hint: .*slope and intercept/,
  ],
  [
    'a slope of 0.5 and an intercept of 0.5',
    { values: mask, intercept: 0.5, slope: 0.5 },
    /found no voxel that is 0/,
  ],
  ['ones alone', { values: Array(12).fill(1) }, /expected zeros around .* found no voxel that is 0/],
  ['a mask that is inverted', { values: [0, ...Array(11).fill(1)] }, /found one label on 11 of 12 voxels/],
] as [string, Partial<NiftiFile>, RegExp][]) {
  test(`as a mask, ${what} is refused`, async (t) => {
    const canvas = createLabelCanvas(requests);
    await t.throwsAsync(paintMask(fileOf(t, file), 7, canvas), { name: 'InputError', message });
    t.true(canvas.slices.every(({ values }) => values.every((label) => label === 0)));
  });
}

test('where masks overlap the smallest id stays, in any order', async (t) => {
  const path = fileOf(t, { values: mask });
  const most = fileOf(t, { values: [...Array<number>(6).fill(1), ...Array<number>(6).fill(0)] });
  for (const order of [
    [path, most],
    [most, path],
  ]) {
    const canvas = createLabelCanvas([requests[0]]);
    for (const one of order) await paintMask(one, one === path ? 3 : 9, canvas);
    t.deepEqual([...canvas.slices[0].values], [9, 3, 9, 3, 9, 9]);
  }
});

test('a mask without a voxel inside has no extent; one with voxels outside the slices has', async (t) => {
  const canvas = createLabelCanvas([]);
  t.is((await paintMask(fileOf(t, { values: Array<number>(12).fill(0) }), 1, canvas)).extent, undefined);
  t.is((await paintMask(fileOf(t, { values: mask }), 1, canvas)).extent?.voxels, 4);
});

test('label ids are painted as they are, and measured in the whole volume', async (t) => {
  for (const type of ['uint8', 'int32', 'float32', 'int64'] as const) {
    const canvas = createLabelCanvas(requests.slice(0, 1));
    const { extents } = await paintLabels(fileOf(t, { type }), canvas);
    t.deepEqual(
      [...extents],
      [
        [1, { voxels: 2, centre: [4, 3.5, 5], layers: layersOf((label) => Number(label === 1)) }],
        [2, { voxels: 1, centre: [1, 5, 3], layers: layersOf((label) => Number(label === 2)) }],
        [3, { voxels: 1, centre: [3, 2, 7], layers: layersOf((label) => Number(label === 3)) }],
      ],
    );
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

test('labels that a slope leaves off in the last digits are whole numbers', async (t) => {
  // 255 times 86 / 255 in single precision is 86.0000025.
  const file = { values: [0, 255, ...Array(10).fill(0)], slope: 86 / 255, type: 'uint8' } as const;
  const canvas = createLabelCanvas([requests[0]]);
  const { extents } = await paintLabels(fileOf(t, file), canvas);
  t.deepEqual([...extents.keys()], [86]);
  t.deepEqual([...canvas.slices[0].values], [0, 86, 0, 0, 0, 0]);
  const off = paintLabels(fileOf(t, { ...file, slope: 86.5 / 255 }), canvas);
  await t.throwsAsync(off, { name: 'InputError', message: /integers from 0 to 65535, found 86\.5/ });
});

test('a label volume without background is refused', async (t) => {
  const values = plain.values.map((label) => label + 1);
  const painting = paintLabels(fileOf(t, { values }), createLabelCanvas([]));
  await t.throwsAsync(painting, { name: 'InputError', message: /found no voxel that is 0/ });
});

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
  await refused({ affine: moved(3, 1) }, /1\.000 mm away from the image's, 0\.50 of a voxel/);
  await refused({ affine: moved(10, 2) }, /2\.000 mm away from the image's, 0\.50 of a voxel/);
  await t.notThrowsAsync(paintMask(fileOf(t, { values: mask, affine: moved(3, 0.1) }), 1, canvas));
});
