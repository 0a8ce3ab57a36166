import test from 'ava';
import { totalClassMap } from '../../../data/sources/classMaps.js';
import type { CaseFiles, LabelSlice } from '../../../data/sources/source.js';
import { checkOverlaps } from '../../../generator/scene/checkOverlaps.js';

const size = 20;
const idOf = (name: string) => totalClassMap.classes.find(({ className }) => className === name)?.id ?? 0;

/** A slice of 20 x 20 voxels of 2 x 2 mm with two classes, each in some columns of all rows. */
function sliceOf(boxes: Readonly<Record<string, readonly [from: number, to: number]>>): LabelSlice {
  const entries = Object.entries(boxes).map(([name, box]) => [idOf(name), box] as const);
  const [first, second] = entries.sort(([a], [b]) => a - b);
  const isIn = ([from, to]: readonly [number, number], voxel: number) =>
    voxel % size >= from && voxel % size < to;
  const voxels = [...Array(size * size).keys()];
  const values = Uint16Array.from(voxels, (voxel) =>
    isIn(first[1], voxel) ? first[0] : isIn(second[1], voxel) ? second[0] : 0,
  );
  const shared = voxels.filter((voxel) => isIn(first[1], voxel) && isIn(second[1], voxel));
  const covered = shared.length === 0 ? [] : [{ id: second[0], voxels: Uint32Array.from(shared) }];
  return { plane: 'axial', index: 0, width: size, height: size, values, covered };
}

function check(slice: LabelSlice): number {
  const grid = { shape: [size, size, 1], spacing: [2, 2, 2], affine: [], storedAxes: 'RAS' } as const;
  const files = { case: 's1' } as CaseFiles;
  return checkOverlaps(
    files,
    {
      labels: [slice],
      grid: { ...grid, affine: [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1] },
      classMap: totalClassMap,
    },
    100,
  );
}

test('a border that two organs share is no overlap, and its share is told', (t) => {
  t.is(check(sliceOf({ spleen: [0, 8], liver: [6, 16] })), 2 / 16);
  t.is(check(sliceOf({ spleen: [0, 8], liver: [8, 16] })), 0);
});

for (const { title, boxes, percent } of [
  { title: 'a third of the spleen', boxes: { spleen: [0, 9], liver: [6, 16] }, percent: 33 },
  { title: 'thin but for the most part', boxes: { spleen: [0, 2], liver: [0, 16] }, percent: 100 },
] as const) {
  test(`liver and spleen that overlap reject the case: ${title}`, (t) => {
    t.throws(() => check(sliceOf(boxes)), {
      name: 'InputError',
      message: new RegExp(
        `^s1: .* found an overlap of spleen and liver \\(${percent} % of the smaller one\\)`,
      ),
    });
  });
}

test('a cyst may lie in its kidney, and the atrial appendage in the heart', (t) => {
  t.is(check(sliceOf({ kidney_left: [0, 10], kidney_cyst_left: [2, 8] })), 6 / 10);
  t.is(check(sliceOf({ heart: [0, 10], atrial_appendage_left: [5, 10] })), 5 / 10);
});
