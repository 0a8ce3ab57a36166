import { affineFromColumns } from '../grid/affine.js';
import type { Affine, Triple } from '../volume.js';

/** The fields of a NIfTI header that say where voxels are. */
export interface NiftiGeometry {
  readonly shape: Triple;
  /** pixdim[0]: the sign of the third axis in the qform. */
  readonly qfac: number;
  /** pixdim[1..3], in millimetres. */
  readonly pixelSizes: Triple;
  readonly sformCode: number;
  /** srow_x, srow_y, srow_z: 12 numbers. */
  readonly sform: readonly number[];
  readonly qformCode: number;
  /** quatern_b, quatern_c, quatern_d. */
  readonly quaternion: Triple;
  readonly offset: Triple;
  /** Smallest step of the numbers the quaternion is stored in: 2^-23 in NIfTI-1, 2^-52 in NIfTI-2. */
  readonly epsilon: number;
}

/** Transform codes that nibabel knows; it takes any other for 0. */
const largestCode = 5;

/**
 * Stored voxel index to millimetres by nibabel's `get_best_affine`: the sform where its code is above zero,
 * else the qform where its code is, else the pixel sizes alone with the first axis running to the left and
 * the origin in the middle of the grid.
 *
 * @returns 'not a rotation' when the qform is needed and its quaternion is longer than 1
 */
export function niftiAffine(geometry: NiftiGeometry): Affine | 'not a rotation' {
  if (isKnown(geometry.sformCode)) return [...geometry.sform, 0, 0, 0, 1];
  if (isKnown(geometry.qformCode)) return qformAffine(geometry);
  return baseAffine(geometry);
}

function isKnown(code: number): boolean {
  return code > 0 && code <= largestCode;
}

/** Sizes as nibabel mends them: 0 becomes 1, negative ones lose their sign. */
function mendedSizes({ pixelSizes: [x, y, z] }: NiftiGeometry): Triple {
  const mend = (size: number) => (size === 0 ? 1 : Math.abs(size));
  return [mend(x), mend(y), mend(z)];
}

function baseAffine(geometry: NiftiGeometry): Affine {
  const [x, y, z] = mendedSizes(geometry);
  const [nx, ny, nz] = geometry.shape;
  const columns = [[-x, 0, 0] as const, [0, y, 0] as const, [0, 0, z] as const] as const;
  return affineFromColumns(columns, [((nx - 1) / 2) * x, (-(ny - 1) / 2) * y, (-(nz - 1) / 2) * z]);
}

/** Method 2 of nifti1.h; the quaternion's first member makes its length 1, and is 0 near half a turn (nibabel 5.1). */
function qformAffine(geometry: NiftiGeometry): Affine | 'not a rotation' {
  const [b, c, d] = geometry.quaternion;
  const square = 1 - (b * b + c * c + d * d);
  const threshold = 3 * geometry.epsilon;
  if (square < -threshold) return 'not a rotation';
  // What is left of half a turn in single precision; its root would tilt the grid by up to a milliradian.
  const a = square < threshold ? 0 : Math.sqrt(square);
  const scale = 2 / (a * a + b * b + c * c + d * d);
  const [x, y, z] = mendedSizes(geometry);
  const signedZ = geometry.qfac === -1 ? -z : z;
  const columns: readonly [Triple, Triple, Triple] = [
    [1 - scale * (c * c + d * d), scale * (b * c + a * d), scale * (b * d - a * c)],
    [scale * (b * c - a * d), 1 - scale * (b * b + d * d), scale * (c * d + a * b)],
    [scale * (b * d + a * c), scale * (c * d - a * b), 1 - scale * (b * b + c * c)],
  ];
  const [first, second, third] = columns;
  return affineFromColumns([times(first, x), times(second, y), times(third, signedZ)], geometry.offset);
}

function times([x, y, z]: Triple, factor: number): Triple {
  return [x * factor, y * factor, z * factor];
}
