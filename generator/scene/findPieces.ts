import type { DisplayPlane } from './displayOrientation.js';

/** A connected set of voxels of one group, measured in display columns and rows. */
export interface Piece {
  readonly group: number;
  readonly voxels: number;
  /** First and last column and row, inclusive: [column0, row0, column1, row1]. */
  readonly box: readonly [number, number, number, number];
  /** Centre of mass [column, row]; voxel centres are whole numbers. */
  readonly centroid: readonly [number, number];
}

interface Sums {
  group: number;
  voxels: number;
  column0: number;
  row0: number;
  column1: number;
  row1: number;
  columnSum: number;
  rowSum: number;
}

/**
 * Finds the 8-connected pieces of every group in one pass with union-find, in order of first voxel.
 * @param groups group of each voxel; 0 is background.
 */
export function findPieces(groups: DisplayPlane<Uint16Array>): Piece[] {
  const parents = labelComponents(groups);
  const sums = new Map<number, Sums>();
  for (let row = 0, voxel = 0; row < groups.height; row++) {
    for (let column = 0; column < groups.width; column++, voxel++) {
      if (groups.values[voxel] === 0) continue;
      addVoxel(sums, { root: findRoot(parents, voxel), group: groups.values[voxel], column, row });
    }
  }
  return [...sums.values()].map(toPiece);
}

/** Union-find forest over voxel indices: each voxel is joined to its equal neighbours before it. */
function labelComponents({ width, height, values }: DisplayPlane<Uint16Array>): Int32Array {
  const parents = new Int32Array(values.length);
  for (let voxel = 0; voxel < parents.length; voxel++) parents[voxel] = voxel;
  for (let row = 0, voxel = 0; row < height; row++) {
    for (let column = 0; column < width; column++, voxel++) {
      const group = values[voxel];
      if (group === 0) continue;
      if (column > 0 && values[voxel - 1] === group) join(parents, voxel, voxel - 1);
      if (row === 0) continue;
      for (let other = column - 1; other <= column + 1; other++) {
        const above = voxel - width + other - column;
        if (other >= 0 && other < width && values[above] === group) join(parents, voxel, above);
      }
    }
  }
  return parents;
}

function findRoot(parents: Int32Array, voxel: number): number {
  let root = voxel;
  while (parents[root] !== root) root = parents[root];
  for (let next = parents[voxel]; next !== root; next = parents[voxel]) {
    parents[voxel] = root;
    voxel = next;
  }
  return root;
}

function join(parents: Int32Array, one: number, other: number): void {
  const first = findRoot(parents, one);
  const second = findRoot(parents, other);
  parents[Math.max(first, second)] = Math.min(first, second);
}

function addVoxel(
  sums: Map<number, Sums>,
  { root, group, column, row }: { root: number; group: number; column: number; row: number },
): void {
  const sum = sums.get(root);
  if (sum === undefined) {
    const box = { column0: column, row0: row, column1: column, row1: row };
    sums.set(root, { group, voxels: 1, ...box, columnSum: column, rowSum: row });
    return;
  }
  sum.voxels++;
  sum.column0 = Math.min(sum.column0, column);
  sum.column1 = Math.max(sum.column1, column);
  sum.row1 = row;
  sum.columnSum += column;
  sum.rowSum += row;
}

function toPiece(sum: Sums): Piece {
  return {
    group: sum.group,
    voxels: sum.voxels,
    box: [sum.column0, sum.row0, sum.column1, sum.row1],
    centroid: [sum.columnSum / sum.voxels, sum.rowSum / sum.voxels],
  };
}

/** Joins pieces of one group into one measure: summed voxels, common box, common centre of mass. */
export function mergePieces(pieces: readonly Piece[]): Piece {
  const voxels = pieces.reduce((sum, piece) => sum + piece.voxels, 0);
  const centre = (axis: 0 | 1) =>
    pieces.reduce((sum, piece) => sum + piece.centroid[axis] * piece.voxels, 0) / voxels;
  return {
    group: pieces[0].group,
    voxels,
    box: [
      Math.min(...pieces.map(({ box }) => box[0])),
      Math.min(...pieces.map(({ box }) => box[1])),
      Math.max(...pieces.map(({ box }) => box[2])),
      Math.max(...pieces.map(({ box }) => box[3])),
    ],
    centroid: [centre(0), centre(1)],
  };
}
