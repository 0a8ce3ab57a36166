import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { writeFileAtomic } from '../../../util/writeFileAtomic.js';
import type { Grid } from '../volume.js';

/** Voxels that can be written: unsigned 8-bit (masks, labels), signed 16-bit (CT) or 32-bit floats. */
export type WritableVoxels = Uint8Array | Int16Array | Float32Array;

const compress = promisify(gzip);
const headerLength = 352;

/**
 * A single-file NIfTI-1 volume, little-endian, uncompressed. The grid's affine goes into the sform, and into the
 * qform as well (codes 1, scanner); units are millimetres.
 *
 * @param grid Voxel (i, j, k) of `voxels` is at i + shape[0] * (j + shape[1] * k); its axes must be at right
 * angles to each other, as a quaternion can say nothing else.
 * @see https://nifti.nimh.nih.gov/pub/dist/src/niftilib/nifti1.h
 */
export function encodeNifti(grid: Grid, voxels: WritableVoxels): Buffer {
  const body = Buffer.from(voxels.buffer, voxels.byteOffset, voxels.byteLength);
  return Buffer.concat([encodeHeader(grid, voxels), body]);
}

/**
 * Writes a gzipped NIfTI-1 file (level 1, off the main thread).
 * @throws OutputError when the file cannot be written.
 */
export async function writeNifti(path: string, grid: Grid, voxels: WritableVoxels): Promise<void> {
  await writeFileAtomic(path, await compress(encodeNifti(grid, voxels), { level: 1 }));
}

/** The 348 bytes of the header and four that say that no extension follows. */
function encodeHeader({ shape, spacing, affine }: Grid, voxels: WritableVoxels): Buffer {
  const header = Buffer.alloc(headerLength);
  const { quaternion, handedness } = rotation(affine, spacing);
  header.writeInt32LE(348, 0);
  [3, ...shape, 1, 1, 1, 1].forEach((size, index) => {
    header.writeInt16LE(size, 40 + 2 * index);
  });
  header.writeInt16LE(datatype(voxels), 70);
  header.writeInt16LE(8 * voxels.BYTES_PER_ELEMENT, 72);
  const floats: readonly (readonly [number, readonly number[]])[] = [
    [76, [handedness, ...spacing, 0, 0, 0, 0]],
    [108, [headerLength]],
    [112, [1, 0]],
    [256, [...quaternion, affine[3], affine[7], affine[11]]],
    [280, affine.slice(0, 12)],
  ];
  for (const [offset, values] of floats) {
    values.forEach((value, index) => {
      header.writeFloatLE(value, offset + 4 * index);
    });
  }
  header.writeUInt8(2, 123);
  header.writeInt16LE(1, 252);
  header.writeInt16LE(1, 254);
  header.write('n+1\0', 344, 'latin1');
  return header;
}

function datatype(voxels: WritableVoxels): number {
  if (voxels instanceof Uint8Array) return 2;
  return voxels instanceof Int16Array ? 4 : 16;
}

/** The affine's rotation as the parts b, c, d of a unit quaternion, and +1, or -1 for a mirrored grid. */
function rotation(affine: readonly number[], spacing: readonly number[]) {
  const columns = [0, 1, 2].map((axis) => [0, 1, 2].map((row) => affine[4 * row + axis] / spacing[axis]));
  const handedness = determinant(columns) < 0 ? -1 : 1;
  const [x, y, z] = [columns[0], columns[1], columns[2].map((value) => value * handedness)];
  const a = Math.sqrt(Math.max(0, 1 + x[0] + y[1] + z[2])) / 2;
  const quaternion =
    a > 1e-6
      ? [(y[2] - z[1]) / (4 * a), (z[0] - x[2]) / (4 * a), (x[1] - y[0]) / (4 * a)]
      : halfTurnAxis([x, y, z]);
  return { quaternion, handedness };
}

/** A half turn is 2nn' - 1: its axis n is the longest column of the matrix plus the identity. */
function halfTurnAxis(columns: readonly (readonly number[])[]): readonly number[] {
  const shifted = columns.map((column, index) => column.map((value, row) => value + (row === index ? 1 : 0)));
  const lengths = shifted.map((column) => Math.hypot(...column));
  const longest = lengths.indexOf(Math.max(...lengths));
  return shifted[longest].map((value) => value / lengths[longest]);
}

function determinant([a, b, c]: readonly (readonly number[])[]): number {
  return (
    a[0] * (b[1] * c[2] - b[2] * c[1]) -
    b[0] * (a[1] * c[2] - a[2] * c[1]) +
    c[0] * (a[1] * b[2] - a[2] * b[1])
  );
}
