import test from 'ava';
import { applyAffine } from '../../../../data/volume/grid/affine.js';
import { resampleSlice } from '../../../../data/volume/paint/resampleSlice.js';
import { createSliceCanvas } from '../../../../data/volume/paint/sliceCanvas.js';
import type { Grid, Triple } from '../../../../data/volume/volume.js';

const linear = ([x, y, z]: Triple) => 3 + 0.5 * x - 0.25 * y + 2 * z;

function grid(shape: Triple, affine: readonly number[]): Grid {
  return { shape, affine, spacing: [1, 1, 1], storedAxes: 'RAS' };
}

/** A volume whose values are linear in millimetres, so that interpolation between its voxels is exact. */
function linearVolume(own: Grid) {
  const planes = Array.from({ length: own.shape[2] }, (_, index) => ({ plane: 'axial', index }) as const);
  const volume = createSliceCanvas(own, planes, (length) => new Float32Array(length));
  for (const { index, width, values } of volume.slices) {
    values.forEach((_, at) => {
      values[at] = linear(applyAffine(own.affine, [at % width, Math.floor(at / width), index]));
    });
  }
  return volume;
}

const turned = [3.6, -1.2, 0.3, -21, 1.2, 3.6, 0.2, -18, 0, -0.3, 5, -11, 0, 0, 0, 1];
const volumes = [
  { title: 'straight', own: grid([12, 11, 6], [4, 0, 0, -22, 0, 4, 0, -20, 0, 0, 5, -12, 0, 0, 0, 1]) },
  { title: 'turned', own: grid([12, 11, 6], turned) },
];
const fine = grid([9, 7, 4], [1.5, 0, 0, -5, 0, 1.5, 0, -3, 0, 0, 2, -4, 0, 0, 0, 1]);

for (const { title, own } of volumes) {
  test(`a slice within a ${title} volume has the values of its places`, (t) => {
    for (const index of [0, 3]) {
      const { values, width } = resampleSlice(linearVolume(own), fine, index);
      t.is(values.length, 63);
      values.forEach((value, at) => {
        const place = applyAffine(fine.affine, [at % width, Math.floor(at / width), index]);
        t.true(Math.abs(value - linear(place)) < 1e-4, `voxel ${at}: ${value}`);
      });
    }
  });
}

test('half a voxel beyond the outermost centres the edge is held, further out there is nothing', (t) => {
  const own = grid([2, 2, 2], [2, 0, 0, 0, 0, 2, 0, 0, 0, 0, 2, 0, 0, 0, 0, 1]);
  const along = grid([7, 1, 1], [1, 0, 0, -2, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]);
  const [edge, end] = [linear([0, 0, 0]), linear([2, 0, 0])];
  t.deepEqual(
    [...resampleSlice(linearVolume(own), along, 0).values],
    [Number.NaN, edge, edge, (edge + end) / 2, end, end, Number.NaN],
  );
});
