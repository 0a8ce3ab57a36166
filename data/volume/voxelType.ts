import type { VoxelArray } from './volume.js';

/** Voxel arrays as files store them; 64-bit integers become `Float64Array` when they are read. */
export type StoredArray = VoxelArray | BigInt64Array | BigUint64Array;

/** Number type of stored voxels. */
export interface VoxelType {
  readonly name: string;
  readonly bytes: 1 | 2 | 4 | 8;
  /** A view on bytes that are in this machine's order and start at a multiple of `bytes`. */
  readonly view: (bytes: Uint8Array, count: number) => StoredArray;
}

type ArrayConstructor = new (buffer: ArrayBufferLike, offset: number, length: number) => StoredArray;

function voxelType(name: string, bytes: 1 | 2 | 4 | 8, Constructor: ArrayConstructor): VoxelType {
  return { name, bytes, view: (source, count) => new Constructor(source.buffer, source.byteOffset, count) };
}

/** Voxel types by NIfTI datatype code (nifti1.h); complex, colour and 128-bit types are not supported. */
export const niftiVoxelTypes: ReadonlyMap<number, VoxelType> = new Map([
  [2, voxelType('uint8', 1, Uint8Array)],
  [4, voxelType('int16', 2, Int16Array)],
  [8, voxelType('int32', 4, Int32Array)],
  [16, voxelType('float32', 4, Float32Array)],
  [64, voxelType('float64', 8, Float64Array)],
  [256, voxelType('int8', 1, Int8Array)],
  [512, voxelType('uint16', 2, Uint16Array)],
  [768, voxelType('uint32', 4, Uint32Array)],
  [1024, voxelType('int64', 8, BigInt64Array)],
  [1280, voxelType('uint64', 8, BigUint64Array)],
]);

/** Puts numbers of the other byte order into this machine's order, in place. */
export function swapBytes(bytes: Buffer, size: VoxelType['bytes']): void {
  if (size === 2) bytes.swap16();
  if (size === 4) bytes.swap32();
  if (size === 8) bytes.swap64();
}

/**
 * The same numbers in an array of ordinary numbers; 64-bit integers are copied to doubles.
 *
 * @returns the first 64-bit integer that a double cannot hold exactly, if there is one
 */
export function toVoxelArray(stored: StoredArray): VoxelArray | bigint {
  if (!(stored instanceof BigInt64Array || stored instanceof BigUint64Array)) return stored;
  const doubles = new Float64Array(stored.length);
  for (let index = 0; index < stored.length; index++) {
    const value = stored[index];
    doubles[index] = Number(value);
    if (BigInt(doubles[index]) !== value) return value;
  }
  return doubles;
}
