import test from 'ava';
import type { IntensityImage } from '../../../generator/images/intensityImage.js';
import { drawViews, listViews, type View } from '../../../generator/images/views.js';
import { createPixelGrid } from '../../../generator/scene/pixelGrid.js';

const wide = { kind: 'min-max', lower: 0, upper: 255 } as const;
const narrow = { kind: 'window', lower: 0, upper: 51 } as const;
/** Adds 20 to each intensity, and takes that from the brightest. */
const seen: IntensityImage[] = [];
const lifted = {
  condition: { name: 'lifted', severity: 1, parameters: {}, seed: 0 },
  addsNoise: false,
  apply: (image: IntensityImage) => {
    seen.push(image);
    return { ...image, values: image.values.map((value) => (value === 200 ? 180 : value + 20)) };
  },
};

/** Two voxels of 1 mm, the first of them at the viewer's right. */
const slice = {
  plane: 'axial' as const,
  index: 0,
  width: 2,
  height: 1,
  values: Float32Array.of(10, 200),
};
const toDraw = {
  slice,
  scale: 'hounsfield',
  fullSignal: 1,
  grid: createPixelGrid(slice, [1, 1], 2),
} as const;
const greysOf = (views: readonly View[]) =>
  [...drawViews(toDraw, views)].map(({ picture }) => [...picture.greys]);

test('each window is shown without a perturbation first', (t) => {
  const views = listViews([wide, narrow], [lifted]);
  t.deepEqual(
    views.map(({ window, perturbation }) => [window.kind, perturbation?.condition.name]),
    [
      ['min-max', undefined],
      ['min-max', 'lifted'],
      ['window', undefined],
      ['window', 'lifted'],
    ],
  );
});

test('pictures are turned, perturbed as intensities, then windowed, and no view changes another', (t) => {
  t.deepEqual(greysOf(listViews([wide, narrow], [lifted])), [
    [200, 10],
    [180, 30],
    [255, 50],
    [255, 150],
  ]);
});

test('a perturbation is told the size of pixels and voxels, what the values are, their full signal and the window', (t) => {
  const grid = createPixelGrid(slice, [3, 4], 12);
  t.is(
    [...drawViews({ slice, scale: 'magnitude', fullSignal: 90, grid }, listViews([narrow], [lifted]))].length,
    2,
  );
  const told = { scale: 'magnitude', fullSignal: 90, pixelMm: 0.5, voxelMm: 3, window: narrow } as const;
  t.like(seen.at(-1), { width: 12, height: 8, ...told });
});
