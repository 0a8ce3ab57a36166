import { isNIFTI1, isNIFTI2, NIFTI1, NIFTI2 } from 'nifti-reader-js';
import { InputError } from '../../../util/radvuqaError.js';
import type { Affine, Triple } from '../volume.js';
import { niftiVoxelTypes, type VoxelType } from '../voxelType.js';
import { niftiAffine } from './niftiAffine.js';

/** Value of a voxel = slope * stored number + intercept. */
export interface Scaling {
  readonly slope: number;
  readonly intercept: number;
}

/** What a NIfTI header says, checked. */
export interface NiftiHeader {
  /** Voxels along the stored axes, the first growing fastest. */
  readonly shape: Triple;
  /** Volumes along the fourth axis: the first has this shape and affine, and so have the others. */
  readonly volumes: number;
  /** Stored voxel index to millimetres. */
  readonly affine: Affine;
  readonly voxelType: VoxelType;
  readonly littleEndian: boolean;
  readonly scaling: Scaling | null;
  /** Bytes before the first voxel. */
  readonly voxelOffset: number;
  /** Whether the voxels are in another file: the .img of a .hdr. */
  readonly isInOtherFile: boolean;
}

/** Length of the longest header, NIfTI-2's; NIfTI-1 has 348 bytes, and some voxels or padding after them. */
export const niftiHeaderBytes = 540;

/** Longest side and most voxels of a volume that is believed. */
const largestSide = 8192;
const mostVoxels = 2 ** 31;

/**
 * Parses and checks the first 540 bytes of a NIfTI-1 or NIfTI-2 volume or of its .hdr file (fewer only when the
 * whole file is shorter), in either byte order.
 *
 * @param volumes along the fourth axis that the file should have
 * @throws InputError when it is not NIfTI, has an unsupported voxel type, does not hold as many 3-D
 *   volumes, or says something that cannot be (sizes, offset, quaternion, intercept).
 */
export function parseNiftiHeader(bytes: Uint8Array, path: string, volumes = 1): NiftiHeader {
  const raw = rawHeader(bytes, path);
  const shape = checkedShape(raw.dims, path, volumes);
  return {
    shape,
    volumes,
    affine: checkedAffine(raw, bytes, shape, path),
    voxelType: checkedVoxelType(raw, path),
    littleEndian: raw.littleEndian,
    scaling: checkedScaling(raw.scl_slope, raw.scl_inter, path),
    voxelOffset: checkedOffset(raw, path),
    isInOtherFile: isInOtherFile(raw),
  };
}

type RawHeader = NIFTI1 | NIFTI2;

function rawHeader(bytes: Uint8Array, path: string): RawHeader {
  const fail = (found: string, hint?: string, cause?: unknown): never => {
    const details = { subject: path, expected: 'a NIfTI-1 or NIfTI-2 volume', found, cause };
    throw new InputError(hint === undefined ? details : { ...details, hint });
  };
  // A copy: the slice of a Buffer would share its memory.
  const exactly = (count: number) => Uint8Array.from(bytes.subarray(0, count)).buffer;
  const header = exactly(niftiHeaderBytes);
  const isFirst = isNIFTI1(header, true);
  if (!isFirst && !isNIFTI2(header, true)) {
    if (!isAnalyze(header)) return fail('other bytes');
    return fail('an Analyze 7.5 header', 'it does not say where left is; convert it to .nii.gz by who knows');
  }
  const parsed = isFirst ? new NIFTI1() : new NIFTI2();
  try {
    parsed.readHeader(exactly(isFirst ? NIFTI1.STANDARD_HEADER_SIZE : niftiHeaderBytes));
  } catch (cause) {
    return fail('a header that cannot be parsed', undefined, cause);
  }
  return parsed;
}

function isInOtherFile({ magic }: RawHeader): boolean {
  return magic.startsWith('ni');
}

/** Headers of that format have the length of NIfTI-1's and no mark. */
function isAnalyze(header: ArrayBuffer): boolean {
  if (header.byteLength < NIFTI1.STANDARD_HEADER_SIZE) return false;
  const view = new DataView(header);
  return [true, false].some((littleEndian) => view.getInt32(0, littleEndian) === NIFTI1.STANDARD_HEADER_SIZE);
}

function checkedShape(dims: readonly number[], path: string, volumes: number): Triple {
  const sizes = dims.slice(1, 1 + dims[0]);
  const [, , , count = 1, ...others] = sizes;
  const isSound =
    dims[0] >= 3 && dims[0] <= 7 && sizes.every((size) => size > 0) && others.every((size) => size === 1);
  const voxels = sizes.reduce((product, size) => product * size, 1);
  const isBelievable = sizes.every((size) => size <= largestSide) && voxels <= mostVoxels;
  if (!isSound || count !== volumes || !isBelievable) {
    const what = volumes === 1 ? 'one 3-D volume' : `${volumes} 3-D volumes`;
    const hint =
      'several channels or times are in the file; write the one that is meant to a file of its own';
    throw new InputError({
      subject: path,
      expected: `${what} with sides up to ${largestSide} and at most ${mostVoxels} voxels`,
      found: `${dims[0]} dimensions, ${sizes.join(' x ')}`,
      ...(isSound && count > 1 ? { hint } : {}),
    });
  }
  return [sizes[0], sizes[1], sizes[2]];
}

function checkedAffine(raw: RawHeader, bytes: Uint8Array, shape: Triple, path: string): Affine {
  const isFirst = raw instanceof NIFTI1;
  const affine = niftiAffine({
    shape,
    qfac: raw.pixDims[0],
    pixelSizes: [raw.pixDims[1], raw.pixDims[2], raw.pixDims[3]],
    sformCode: raw.sform_code,
    sform: storedSform(raw, bytes),
    qformCode: raw.qform_code,
    quaternion: [raw.quatern_b, raw.quatern_c, raw.quatern_d],
    offset: [raw.qoffset_x, raw.qoffset_y, raw.qoffset_z],
    epsilon: isFirst ? 2 ** -23 : 2 ** -52,
  });
  if (affine !== 'not a rotation') return affine;
  const found = `(${raw.quatern_b}, ${raw.quatern_c}, ${raw.quatern_d})`;
  throw new InputError({ subject: path, expected: 'a qform quaternion no longer than 1', found });
}

/** The srow fields; nifti-reader-js hands them out only when its own rule prefers them. */
function storedSform(raw: RawHeader, bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Array.from({ length: 12 }, (_, index) =>
    raw instanceof NIFTI1
      ? view.getFloat32(280 + 4 * index, raw.littleEndian)
      : view.getFloat64(400 + 8 * index, raw.littleEndian),
  );
}

function checkedVoxelType(raw: RawHeader, path: string): VoxelType {
  const type = niftiVoxelTypes.get(raw.datatypeCode);
  if (type !== undefined) return type;
  throw new InputError({
    subject: path,
    expected: `a voxel type of ${[...niftiVoxelTypes.values()].map(({ name }) => name).join(', ')}`,
    found: `NIfTI datatype code ${raw.datatypeCode}`,
  });
}

/** A slope that is 0 or not finite means that voxels are as stored. */
function checkedScaling(slope: number, intercept: number, path: string): Scaling | null {
  if (slope === 0 || !Number.isFinite(slope)) return null;
  if (!Number.isFinite(intercept)) {
    throw new InputError({ subject: path, expected: 'a finite scl_inter', found: `${intercept}` });
  }
  return slope === 1 && intercept === 0 ? null : { slope, intercept };
}

function checkedOffset(raw: RawHeader, path: string): number {
  const smallest = isInOtherFile(raw) ? 0 : raw instanceof NIFTI1 ? 352 : 544;
  const offset = raw.vox_offset;
  if (Number.isInteger(offset) && offset >= smallest && offset <= 2 ** 31) return offset;
  throw new InputError({
    subject: path,
    expected: `a vox_offset of at least ${smallest}`,
    found: `${offset}`,
  });
}
