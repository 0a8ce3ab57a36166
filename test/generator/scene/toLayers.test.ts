import test from 'ava';
import fc from 'fast-check';
import type { LabelSlice } from '../../../data/sources/source.js';
import { planeWith, toLayers } from '../../../generator/scene/toLayers.js';

const width = 4;
const groupOfLabel = Uint16Array.from([0, 1, 2, 2, 3, 0]);

/** A slice of one row whose voxels have these labels; the smallest is painted, the others are covered. */
function sliceOf(voxels: readonly (readonly number[])[]): LabelSlice {
  const sorted = voxels.map((labels) => [...new Set(labels)].sort((a, b) => a - b));
  const ids = [...new Set(sorted.flatMap((labels) => labels.slice(1)))].sort((a, b) => a - b);
  const covered = ids.map((id) => ({
    id,
    voxels: Uint32Array.from([...sorted.keys()].filter((voxel) => sorted[voxel].indexOf(id) > 0)),
  }));
  const values = Uint16Array.from(sorted, (labels) => labels.at(0) ?? 0);
  return { plane: 'axial', index: 0, width: voxels.length, height: 1, values, covered };
}

test('without overlaps there is one plane, in display order', (t) => {
  const { planes } = toLayers(sliceOf([[1], [2], [], [4]]), groupOfLabel);
  t.deepEqual(
    planes.map(({ values }) => [...values]),
    [[3, 0, 2, 1]],
  );
});

test('a structure that another covers is whole in a plane of its own', (t) => {
  const { planes, planeOfGroup } = toLayers(sliceOf([[1], [1, 4], [4], [2]]), groupOfLabel);
  t.deepEqual(
    planes.map(({ values }) => [...values]),
    [
      [2, 0, 1, 1],
      [0, 3, 3, 0],
    ],
  );
  t.is(planeOfGroup.get(3), 1);
});

test('two classes of one structure do not overlap, and a label of no class hides nothing', (t) => {
  const { planes } = toLayers(sliceOf([[2, 3], [3], [5], [4, 5]]), groupOfLabel);
  t.deepEqual(
    planes.map(({ values }) => [...values]),
    [[3, 0, 2, 2]],
  );
});

test('each structure has exactly its voxels, in one plane', (t) => {
  const labels = fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 4 });
  fc.assert(
    fc.property(fc.array(labels, { minLength: width, maxLength: 12 }), (voxels) => {
      const layers = toLayers(sliceOf(voxels), groupOfLabel);
      for (const group of [1, 2, 3]) {
        const seen = planeWith(layers, group).values.toReversed();
        const expected = voxels.map((own) => own.some((label) => groupOfLabel[label] === group));
        if (!expected.every((isIn, voxel) => isIn === (seen[voxel] === group))) return false;
        const others = layers.planes.filter((plane) => plane !== planeWith(layers, group));
        if (others.some(({ values }) => values.includes(group))) return false;
      }
      return true;
    }),
  );
  t.pass();
});
