import test from 'ava';
import fc from 'fast-check';
import {
  averageLayers,
  countLayers,
  middleLayers,
  thickGrid,
} from '../../../../data/phantom/mr/mergeSlices.js';

// 1 x 2 voxels in five layers.
const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

for (const { count, means, middle } of [
  { count: 1, means: values, middle: values },
  { count: 2, means: [2, 3, 6, 7], middle: [3, 4, 7, 8] },
  { count: 3, means: [3, 4], middle: [3, 4] },
]) {
  test(`slices of ${count} layers: means, middle ones, and no slice of what is left over`, (t) => {
    t.deepEqual([...averageLayers(Int16Array.from(values), 2, count)], means);
    t.deepEqual([...middleLayers(Uint8Array.from(values), 2, count)], middle);
  });
}

test("a thick slice's middle is where the middle of its layers is", (t) => {
  const affine = [1.5, 0, 0, -10, 0, 1.5, 0, -20, 0, 0, 1.5, -30, 0, 0, 0, 1];
  const grid = { shape: [4, 3, 10], spacing: [1.5, 1.5, 1.5], affine, storedAxes: 'RAS' } as const;
  const thick = thickGrid(grid, 3);
  t.deepEqual(thick.shape, [4, 3, 3]);
  t.deepEqual(thick.spacing, [1.5, 1.5, 4.5]);
  // Layers 0, 1 and 2 lie at -30, -28.5 and -27 mm.
  t.deepEqual(thick.affine, [1.5, 0, 0, -10, 0, 1.5, 0, -20, 0, 0, 4.5, -28.5, 0, 0, 0, 1]);
});

test('slices are as thick as wanted by default, and never under 3 or over 6 mm where layers allow it', (t) => {
  t.deepEqual(
    [3, 4.5, 6].map((wanted) => 1.5 * countLayers(wanted, 1.5)),
    [3, 4.5, 6],
  );
  const layers = fc.double({ min: 0.3, max: 6, noNaN: true });
  fc.assert(
    fc.property(fc.constantFrom(3, 4.5, 6), layers, (wanted, layer) => {
      const thickness = layer * countLayers(wanted, layer);
      t.true(thickness >= 3 - 1e-9 && thickness <= 6 + 1e-9, `${thickness}`);
    }),
  );
  t.is(countLayers(6, 8), 1);
});
