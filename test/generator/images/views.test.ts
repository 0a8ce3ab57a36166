import test from 'ava';
import { drawViews, listViews, type View } from '../../../generator/images/views.js';
import { createPixelGrid } from '../../../generator/scene/pixelGrid.js';

const wide = { kind: 'min-max', lower: 0, upper: 255 } as const;
const narrow = { kind: 'window', lower: 0, upper: 51 } as const;
const inverted = {
  condition: { name: 'inverted', severity: 1, parameters: {}, seed: 0 },
  apply: (image: { width: number; height: number; greys: Uint8Array }) => ({
    ...image,
    greys: image.greys.map((grey) => 255 - grey),
  }),
};

/** Two voxels of 1 mm, the first of them at the viewer's right. */
const slice = {
  plane: 'axial' as const,
  index: 0,
  width: 2,
  height: 1,
  values: Float32Array.of(10, 200),
};
const greysOf = (views: readonly View[]) =>
  [...drawViews(slice, createPixelGrid(slice, [1, 1], 2), views)].map(({ picture }) => [
    picture.pixels[0],
    picture.pixels[3],
  ]);

test('each window is shown without a perturbation first', (t) => {
  const views = listViews([wide, narrow], [inverted]);
  t.deepEqual(
    views.map(({ window, perturbation }) => [window.kind, perturbation?.condition.name]),
    [
      ['min-max', undefined],
      ['min-max', 'inverted'],
      ['window', undefined],
      ['window', 'inverted'],
    ],
  );
});

test('pictures are turned, windowed, then perturbed, and no view changes another', (t) => {
  t.deepEqual(greysOf(listViews([wide, narrow], [inverted])), [
    [200, 10],
    [55, 245],
    [255, 50],
    [0, 205],
  ]);
});
