import test from 'ava';
import { createExtentMeter } from '../../../data/volume/paint/extent.js';
import { nearClasses } from '../../../generator/scene/nearClasses.js';

const grid = {
  shape: [4, 4, 12],
  spacing: [1, 1, 2],
  affine: [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0, 1],
  storedAxes: 'RAI',
} as const;

/** One voxel in each of these RAS+ layers of a volume that is stored from head to feet. */
function extentIn(layers: readonly number[]) {
  const orientation = [0, 1, 2].map((axis) => ({ axis, sign: axis === 2 ? -1 : 1 })) as never;
  const meter = createExtentMeter({ grid, storedShape: [4, 4, 12], orientation } as never);
  for (const layer of layers) meter.add(4 * (11 - layer), 0, 1);
  const extent = meter.measure();
  if (extent === undefined) throw new Error('no voxel');
  return extent;
}

const extents = new Map([
  ['liver', extentIn([5])],
  ['spleen', extentIn([0, 8])],
  ['stomach', extentIn([2])],
  ['colon', extentIn([11])],
]);
const near = (distance: number, index = 5) =>
  nearClasses({ grid, extents }, { plane: 'axial', index }, distance);

test('near is what has a voxel in the slice, or in a layer less than the distance away', (t) => {
  t.deepEqual(near(0), ['liver']);
  t.deepEqual(near(6), ['liver']);
  t.deepEqual(near(6.1), ['liver', 'spleen', 'stomach']);
  t.deepEqual(near(6, 9), ['spleen', 'colon']);
});

test('layers are counted along the axis that the slice is cut across', (t) => {
  t.deepEqual(nearClasses({ grid, extents }, { plane: 'sagittal', index: 0 }, 0), [...extents.keys()]);
  t.deepEqual(nearClasses({ grid, extents }, { plane: 'sagittal', index: 3 }, 2), []);
});
