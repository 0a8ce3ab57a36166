import { endianness } from 'node:os';
import { InputError } from '../../util/radvuqaError.js';
import { type ByteSource, plainSource } from './byteSource.js';
import { closestCanonical } from './closestCanonical.js';
import { type FileReader, openFileReader } from './fileReader.js';
import { isGzip } from './gzipHeader.js';
import { gzipSource } from './gzipSource.js';
import { createInflater, hasInflater, type Inflater } from './inflater.js';
import { type NiftiHeader, niftiHeaderBytes, parseNiftiHeader } from './niftiHeader.js';
import { createPublicInflater } from './publicInflater.js';
import type { Scratch } from './scratch.js';
import type { Slab, StoredVolume } from './storedVolume.js';
import { swapBytes, toVoxelArray } from './voxelType.js';

/**
 * Opens a NIfTI file and checks its header; voxels come later, slab by slab, from one buffer.
 *
 * @throws InputError when it is not a NIfTI volume, its affine is singular, or it says to hold more voxels
 *   than a file of that size can.
 */
export function openNiftiVolume(path: string, scratch: Scratch): StoredVolume {
  const file = openFileReader(path, scratch.input);
  try {
    const source = openSource(file);
    const headerBytes = readHeaderBytes(source);
    const header = parseNiftiHeader(headerBytes, path);
    checkSize(header, source, file);
    return {
      ...turnedGrid(header, path),
      path,
      scaling: header.scaling,
      readSlabs(visit) {
        skip(source, header.voxelOffset - headerBytes.length, scratch.slab, file);
        readVoxels({ header, source, file, slab: scratch.slab }, visit);
        return [{ path, sha256: file.sha256() }];
      },
      close() {
        source.close();
        file.close();
      },
    };
  } catch (error) {
    file.close();
    throw error;
  }
}

function openSource(file: FileReader): ByteSource {
  if (!isGzip(file)) return plainSource(file);
  return gzipSource(file, createAnyInflater);
}

function createAnyInflater(): Inflater {
  const inflater = hasInflater ? createInflater() : 'unavailable';
  return inflater === 'unavailable' ? createPublicInflater() : inflater;
}

function readHeaderBytes(source: ByteSource): Buffer {
  const bytes = Buffer.alloc(niftiHeaderBytes);
  const first = source.fill(bytes.subarray(0, 348)).length;
  const isSecond = bytes.readInt32LE(0) === niftiHeaderBytes || bytes.readInt32BE(0) === niftiHeaderBytes;
  if (!isSecond) return bytes.subarray(0, first);
  return bytes.subarray(0, first + source.fill(bytes.subarray(first)).length);
}

function turnedGrid(header: NiftiHeader, path: string) {
  const turned = closestCanonical(header.shape, header.affine);
  if (turned !== 'singular') return turned;
  const found = `[${header.affine.slice(0, 12).join(', ')}]`;
  throw new InputError({ subject: path, expected: 'an affine that is not singular', found });
}

function voxelBytes({ shape, voxelType }: NiftiHeader): number {
  return shape[0] * shape[1] * shape[2] * voxelType.bytes;
}

/** Before anything is allocated for a volume that cannot be there. */
function checkSize(header: NiftiHeader, source: ByteSource, file: FileReader): void {
  const needed = header.voxelOffset + voxelBytes(header);
  if (!source.canHold(needed)) throw shorter(file, needed, `a file of ${file.size} bytes`);
}

function shorter(file: FileReader, needed: number, found: string): InputError {
  return new InputError({ subject: file.path, expected: `the ${needed} bytes that its header says`, found });
}

function skip(source: ByteSource, count: number, buffer: Buffer, file: FileReader): void {
  for (let rest = count; rest > 0; ) {
    const { length } = source.fill(buffer.subarray(0, Math.min(rest, buffer.length)));
    if (length === 0) throw shorter(file, count, `${count - rest}`);
    rest -= length;
  }
}

interface VoxelReading {
  readonly header: NiftiHeader;
  readonly source: ByteSource;
  readonly file: FileReader;
  readonly slab: Buffer;
}

function readVoxels(reading: VoxelReading, visit: (slab: Slab) => void): void {
  const { header, source, file, slab } = reading;
  const rowBytes = header.shape[0] * header.voxelType.bytes;
  const rows = header.shape[1] * header.shape[2];
  const rowsPerSlab = Math.floor(slab.length / rowBytes);
  for (let firstRow = 0; firstRow < rows; firstRow += rowsPerSlab) {
    const bytes = slab.subarray(0, Math.min(rowsPerSlab, rows - firstRow) * rowBytes);
    const { length, isZero } = source.fill(bytes);
    if (length < bytes.length) {
      throw shorter(file, voxelBytes(header), `${firstRow * rowBytes + length}`);
    }
    visit({ values: readValues(bytes, header, file), firstRow, isZero });
  }
  if (source.fill(slab.subarray(0, 1)).length > 0) {
    throw shorter(file, header.voxelOffset + voxelBytes(header), 'more');
  }
}

function readValues(bytes: Buffer, { voxelType, littleEndian }: NiftiHeader, file: FileReader) {
  if (littleEndian !== (endianness() === 'LE')) swapBytes(bytes, voxelType.bytes);
  const values = toVoxelArray(voxelType.view(bytes, bytes.length / voxelType.bytes));
  if (typeof values !== 'bigint') return values;
  const expected = '64-bit voxels that a double holds exactly (up to 2^53)';
  throw new InputError({ subject: file.path, expected, found: `${values}` });
}
