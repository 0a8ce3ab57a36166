import test from 'ava';
import { shareWithin } from '../../../generator/scene/shareWithin.js';

/** Four rows, seen from the front: the first is the layer nearest to the head, with index 3. */
const groups = { width: 3, height: 4, values: Uint16Array.from([1, 1, 0, 1, 2, 0, 1, 0, 0, 0, 0, 0]) };
const piece = { group: 1, voxels: 4, box: [0, 0, 1, 2], centroid: [0, 0] } as const;

const cases = [
  { title: 'all', limits: { lowest: 1, highest: 3 }, share: 1 },
  { title: 'the upper two rows', limits: { lowest: 2, highest: 9 }, share: 3 / 4 },
  { title: 'the lowest row', limits: { lowest: 0, highest: 1 }, share: 1 / 4 },
  { title: 'nothing', limits: { lowest: 4, highest: 9 }, share: 0 },
];

for (const { title, limits, share } of cases) {
  test(`of a coronal piece ${title} lies within ${limits.lowest} to ${limits.highest}`, (t) => {
    t.is(shareWithin(piece, groups, { plane: 'coronal', index: 7 }, limits), share);
  });
}

test('an axial slice lies within or not', (t) => {
  const within = (index: number) =>
    shareWithin(piece, groups, { plane: 'axial', index }, { lowest: 2, highest: 5 });
  t.deepEqual([1, 2, 5, 6].map(within), [0, 1, 1, 0]);
});
