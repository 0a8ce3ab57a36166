import type { Affine, Grid, Triple } from '../volume.js';
import { affineColumn, affineFromColumns, affineSpacing } from './affine.js';

/** Where a stored axis goes in RAS+: to which axis (0 to 2), and whether in the same direction. */
export interface AxisTurn {
  readonly axis: number;
  readonly sign: 1 | -1;
}

/** The turn of each stored axis. */
export type Orientation = readonly [AxisTurn, AxisTurn, AxisTurn];

/** A stored grid and how it is turned to RAS+. */
export interface TurnedGrid {
  readonly grid: Grid;
  readonly storedShape: Triple;
  readonly orientation: Orientation;
}

/** Below this determinant of its unit columns an affine counts as singular. */
const smallestDeterminant = 1e-6;

/**
 * Turns a stored grid to the closest RAS+ axis order and signs; an oblique grid stays oblique.
 *
 * The rule is `io_orientation` and `as_closest_canonical` of nibabel 5.0: the orthogonal matrix closest to the
 * affine's unit columns (its polar factor) says which axis of RAS+ each stored axis runs along most; the axes
 * are settled in stored order.
 *
 * @param shape voxels along the stored axes
 * @param affine stored voxel index to millimetres
 * @returns 'singular' when the affine is not finite or its columns do not span space
 */
export function closestCanonical(shape: Triple, affine: Affine): TurnedGrid | 'singular' {
  const spacing = affineSpacing(affine);
  const unit = [0, 1, 2].flatMap((row) => spacing.map((length, axis) => affine[4 * row + axis] / length));
  const isRegular = affine.every(Number.isFinite) && Math.abs(determinant(unit)) > smallestDeterminant;
  if (!isRegular) return 'singular';
  const orientation = orientationOf(polarFactor(unit));
  return {
    grid: {
      shape: inCanonicalOrder(orientation, shape),
      spacing: inCanonicalOrder(orientation, inSinglePrecision(spacing)),
      affine: turnedAffine(orientation, shape, affine),
      storedAxes: orientation.map(({ axis, sign }) => (sign > 0 ? 'RAS' : 'LPI')[axis]).join(''),
    },
    storedShape: shape,
    orientation,
  };
}

/**
 * Goes through a RAS+ array in stored order: where stored voxel (0, 0, 0) is, and the step along each stored
 * axis, given the array's steps along the axes of RAS+.
 */
export function storedSteps(
  { storedShape, orientation }: TurnedGrid,
  canonicalSteps: Triple,
): { readonly origin: number; readonly steps: Triple } {
  const [first, second, third] = orientation.map(({ axis, sign }) => sign * canonicalSteps[axis]);
  const steps: Triple = [first, second, third];
  const toEnd = (step: number, axis: number) => (step < 0 ? -step * (storedShape[axis] - 1) : 0);
  return { origin: steps.reduce((sum, step, axis) => sum + toEnd(step, axis), 0), steps };
}

/** A quaternion gives lengths that are off in the last digits, and differently for each axis order and sign. */
function inSinglePrecision([x, y, z]: Triple): Triple {
  return [Math.fround(x), Math.fround(y), Math.fround(z)];
}

function orientationOf(rotation: readonly number[]): Orientation {
  const free = new Set([0, 1, 2]);
  const settle = (storedAxis: number): AxisTurn => {
    const along = (axis: number) => rotation[3 * axis + storedAxis];
    const axis = [...free].reduce((best, other) =>
      Math.abs(along(other)) > Math.abs(along(best)) ? other : best,
    );
    free.delete(axis);
    return { axis, sign: along(axis) < 0 ? -1 : 1 };
  };
  return [settle(0), settle(1), settle(2)];
}

function inCanonicalOrder(orientation: Orientation, stored: Triple): Triple {
  const at = (axis: number) => stored[orientation.findIndex((turn) => turn.axis === axis)];
  return [at(0), at(1), at(2)];
}

function turnedAffine(orientation: Orientation, shape: Triple, affine: Affine): Affine {
  const columns: [Triple, Triple, Triple] = [
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
  ];
  let [x, y, z] = affineColumn(affine, 3);
  orientation.forEach(({ axis, sign }, storedAxis) => {
    const [dx, dy, dz] = affineColumn(affine, storedAxis);
    columns[axis] = sign > 0 ? [dx, dy, dz] : [-dx, -dy, -dz];
    const steps = sign > 0 ? 0 : shape[storedAxis] - 1;
    [x, y, z] = [x + steps * dx, y + steps * dy, z + steps * dz];
  });
  return affineFromColumns(columns, [x, y, z]);
}

/**
 * Orthogonal polar factor of a regular 3x3 matrix, row-major, by Newton's iteration
 * X <- (X + inverse(X) transposed) / 2 (Higham 1986).
 */
function polarFactor(matrix: readonly number[]): readonly number[] {
  let current = matrix;
  for (let iteration = 0; iteration < 100; iteration++) {
    const other = inverseTransposed(current);
    const next = current.map((value, index) => (value + other[index]) / 2);
    const change = Math.max(...next.map((value, index) => Math.abs(value - current[index])));
    current = next;
    if (change < 1e-15) break;
  }
  return current;
}

function inverseTransposed(m: readonly number[]): number[] {
  return cofactors(m).map((cofactor) => cofactor / determinant(m));
}

function determinant(m: readonly number[]): number {
  const [a, b, c] = cofactors(m);
  return m[0] * a + m[1] * b + m[2] * c;
}

function cofactors(m: readonly number[]): number[] {
  return [
    m[4] * m[8] - m[5] * m[7],
    m[5] * m[6] - m[3] * m[8],
    m[3] * m[7] - m[4] * m[6],
    m[2] * m[7] - m[1] * m[8],
    m[0] * m[8] - m[2] * m[6],
    m[1] * m[6] - m[0] * m[7],
    m[1] * m[5] - m[2] * m[4],
    m[2] * m[3] - m[0] * m[5],
    m[0] * m[4] - m[1] * m[3],
  ];
}
