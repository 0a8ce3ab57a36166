import test from 'ava';
import { project, renderSurface, surfaceOf, views } from '../../../reports/overlays/renderSurface.js';
import { millilitresOf, volumeOfSlices } from '../../../reports/overlays/volumeOfSlices.js';
import type { Mask } from '../../../statistics/mask.js';
import type { Plane } from '../../../suites/schema/schema.js';

function disc(size: number, radius: number): Mask {
  const values = Uint8Array.from({ length: size * size }, (_none, pixel) => {
    const [x, y] = [(pixel % size) - (size - 1) / 2, Math.floor(pixel / size) - (size - 1) / 2];
    return Number(Math.hypot(x, y) <= radius);
  });
  return { width: size, height: size, values };
}

test('slices are stacked to cubic voxels, and those between them are filled in', (t) => {
  const slices = [0, 3, 6].map((index) => ({ index, mask: disc(20, 5) }));
  const volume = volumeOfSlices({ plane: 'axial', pixelMm: 2, sliceMm: 1, slices });
  t.deepEqual([volume.width, volume.height, volume.depth], [20, 20, 4]);
  const area = disc(20, 5).values.reduce((sum, value) => sum + value, 0);
  t.is(millilitresOf(volume), (4 * area * 8) / 1000);
});

const sideCases = [
  { view: 'from the front', left: [1, 0], up: [0, -1] },
  { view: 'from the left', left: [0, 0], up: [0, -1] },
] as const;
for (const { view: name, left, up } of sideCases) {
  test(`seen ${name}, the body's left and head are where they should be`, (t) => {
    const [view] = views.filter((one) => one.name === name);
    const rounded = (direction: readonly [number, number, number]) =>
      project(direction, view)
        .slice(0, 2)
        .map((value) => Math.round(value) + 0);
    t.deepEqual(rounded([1, 0, 0]), [...left]);
    t.deepEqual(rounded([0, 0, 1]), [...up]);
  });
}

test('seen from the left, the left is nearest and the front is at the left of the picture', (t) => {
  const [, view] = views;
  t.is(Math.round(project([1, 0, 0], view)[2]), 1);
  t.is(Math.round(project([0, -1, 0], view)[0]), -1);
});

/** Of the axes of one voxel that lies off the middle, to the patient's left, in front and above, in each plane's own display. */
const corners: readonly { readonly plane: Plane; readonly place: readonly [number, number, number] }[] = [
  { plane: 'axial', place: [8, 1, 8] },
  { plane: 'coronal', place: [8, 1, 8] },
  { plane: 'sagittal', place: [1, 1, 1] },
];
for (const { plane, place } of corners) {
  test(`what lies to the left, in front and above is seen there, whatever the plane: ${plane}`, (t) => {
    const size = 10;
    const values = new Uint8Array(size ** 3);
    const [x, y, z] = place;
    values[x + size * (y + size * z)] = 1;
    const volume = { plane, width: size, height: size, depth: size, voxelMm: 1, values };
    const [front] = views;
    const { heights } = renderSurface(surfaceOf(volume), {
      view: front,
      size: 100,
      scale: 8,
      middle: [4.5, 4.5, 4.5],
    });
    const seen = [...heights.keys()].filter((pixel) => heights[pixel] > Number.NEGATIVE_INFINITY);
    t.true(seen.length > 0);
    t.true(seen.every((pixel) => pixel % 100 > 50 && Math.floor(pixel / 100) < 50));
    t.true(seen.every((pixel) => heights[pixel] > 0));
  });
}

test('a ball is round from all sides, brightest where it faces the lamp', (t) => {
  const size = 21;
  const values = Uint8Array.from({ length: size ** 3 }, (_none, voxel) => {
    const at = [voxel % size, Math.floor(voxel / size) % size, Math.floor(voxel / size / size)];
    return Number(Math.hypot(...at.map((one) => one - 10)) <= 8);
  });
  const volume = { plane: 'axial' as const, width: size, height: size, depth: size, voxelMm: 1, values };
  for (const view of views) {
    const { heights, lights } = renderSurface(surfaceOf(volume), {
      view,
      size: 100,
      scale: 5,
      middle: [10, 10, 10],
    });
    const seen = [...heights.keys()].filter((pixel) => heights[pixel] > Number.NEGATIVE_INFINITY);
    const area = Math.PI * (8 * 5) ** 2;
    t.true(Math.abs(seen.length / area - 1) < 0.2, `${view.name}: ${seen.length}`);
    t.true(lights[37 + 100 * 35] > lights[65 + 100 * 68], view.name);
  }
});
