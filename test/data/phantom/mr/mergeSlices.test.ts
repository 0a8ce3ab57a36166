import test from 'ava';
import { averageLayers, middleLayers, thickGrid } from '../../../../data/phantom/mr/mergeSlices.js';

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
