import test from 'ava';
import fc from 'fast-check';
import { findPieces, mergePieces } from '../../../generator/scene/findPieces.js';

function plane(rows: readonly string[]) {
  const values = Uint16Array.from(rows.join(''), (character) => Number(character));
  return { width: rows[0].length, height: rows.length, values };
}

test('pieces touch at corners, and groups do not mix', (t) => {
  const pieces = findPieces(plane(['1100', '0012', '0022']));
  t.deepEqual(
    pieces.map(({ group, voxels, box }) => ({ group, voxels, box })),
    [
      { group: 1, voxels: 3, box: [0, 0, 2, 1] },
      { group: 2, voxels: 3, box: [2, 1, 3, 2] },
    ],
  );
});

test('arms that meet only further down are one piece', (t) => {
  const pieces = findPieces(plane(['10101', '10101', '11111']));
  t.is(pieces.length, 1);
  t.deepEqual(pieces[0].centroid, [2, 13 / 11]);
});

test('merged pieces have the common box and centre of mass', (t) => {
  const whole = mergePieces(findPieces(plane(['1001', '0001'])));
  t.deepEqual(whole, { group: 1, voxels: 3, box: [0, 0, 3, 1], centroid: [2, 1 / 3] });
});

/** Counts pieces by flood fill, the slow and plain way. */
function countByFlood(values: Uint16Array, width: number): number {
  const seen = new Set<number>();
  const flood = (start: number) => {
    const open = [start];
    for (let voxel = open.pop(); voxel !== undefined; voxel = open.pop()) {
      if (seen.has(voxel)) continue;
      seen.add(voxel);
      for (let other = 0; other < values.length; other++) {
        const near =
          Math.abs((other % width) - (voxel % width)) <= 1 &&
          Math.abs(Math.floor(other / width) - Math.floor(voxel / width)) <= 1;
        if (near && values[other] === values[start]) open.push(other);
      }
    }
  };
  let count = 0;
  values.forEach((group, voxel) => {
    if (group === 0 || seen.has(voxel)) return;
    count++;
    flood(voxel);
  });
  return count;
}

test('as many pieces as flood fill finds, and every voxel in one of them', (t) => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 36, maxLength: 36 }), (cells) => {
      const values = Uint16Array.from(cells);
      const pieces = findPieces({ width: 6, height: 6, values });
      t.is(pieces.length, countByFlood(values, 6));
      const labelled = cells.filter((cell) => cell > 0).length;
      t.is(
        pieces.reduce((sum, { voxels }) => sum + voxels, 0),
        labelled,
      );
    }),
  );
});
