import type { Affine, Triple } from '../volume.js';

/** Makes a row-major 4x4 affine from three columns (one for each voxel axis) and a translation. */
export function affineFromColumns(columns: readonly [Triple, Triple, Triple], translation: Triple): Affine {
  const rows = [0, 1, 2].flatMap((row) => [...columns.map((column) => column[row]), translation[row]]);
  // Adding 0 turns -0 into 0, so that equal affines have equal text.
  return [...rows.map((value) => value + 0), 0, 0, 0, 1];
}

/** Column of an affine: the step in millimetres along one voxel axis (0 to 2), or the translation (3). */
export function affineColumn(affine: Affine, axis: number): Triple {
  return [affine[axis], affine[4 + axis], affine[8 + axis]];
}

/** Position in millimetres of a voxel index. */
export function applyAffine(affine: Affine, [i, j, k]: Triple): Triple {
  const along = (row: number) =>
    affine[4 * row] * i + affine[4 * row + 1] * j + affine[4 * row + 2] * k + affine[4 * row + 3];
  return [along(0), along(1), along(2)];
}

/** Millimetres between voxel centres along each axis: the lengths of the affine's columns. */
export function affineSpacing(affine: Affine): Triple {
  const length = (axis: number) => Math.hypot(...affineColumn(affine, axis));
  return [length(0), length(1), length(2)];
}

/** The steps along the voxel axes that make up a displacement in millimetres (Cramer's rule). */
export function voxelSteps(affine: Affine, displacement: Triple): Triple {
  const columns = [0, 1, 2].map((axis) => affineColumn(affine, axis));
  const whole = determinant(columns);
  const along = (axis: number) => determinant(columns.with(axis, displacement)) / whole;
  return [along(0), along(1), along(2)];
}

function determinant([a, b, c]: readonly Triple[]): number {
  return (
    a[0] * (b[1] * c[2] - b[2] * c[1]) -
    b[0] * (a[1] * c[2] - a[2] * c[1]) +
    c[0] * (a[1] * b[2] - a[2] * b[1])
  );
}

/** Euclidean distance of two points. */
export function distance(a: Triple, b: Triple): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
