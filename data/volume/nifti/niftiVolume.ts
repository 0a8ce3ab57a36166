import { endianness } from 'node:os';
import { InputError } from '../../../util/radvuqaError.js';
import { type ByteSource, plainSource } from '../bytes/byteSource.js';
import { type FileReader, openFileReader } from '../bytes/fileReader.js';
import { isGzip } from '../bytes/gzipHeader.js';
import { gzipSource } from '../bytes/gzipSource.js';
import { turnGrid } from '../grid/turnGrid.js';
import type { Scratch } from '../scratch.js';
import type { Slab, StoredVolume } from '../storedVolume.js';
import type { VoxelArray } from '../volume.js';
import { swapBytes, toVoxelArray } from '../voxelType.js';
import { type NiftiHeader, niftiHeaderBytes, parseNiftiHeader } from './niftiHeader.js';

/**
 * Opens a NIfTI file and checks its header; voxels come later, slab by slab, from one buffer.
 *
 * @throws InputError when it is not a NIfTI volume, its affine is singular, its spacing implausible, or it says to
 *   hold more voxels than a file of that size can.
 */
export async function openNiftiVolume(path: string, scratch: Scratch): Promise<StoredVolume> {
  const file = openFileReader(path, scratch.input);
  let source: ByteSource | undefined;
  const close = () => {
    source?.close();
    file.close();
  };
  try {
    source = isGzip(file) ? gzipSource(file) : plainSource(file);
    return { ...(await readHeader({ source, file, slab: scratch.slab })), close };
  } catch (error) {
    close();
    throw error;
  }
}

/** An open file, and memory for some rows of it. */
interface OpenFile {
  readonly source: ByteSource;
  readonly file: FileReader;
  readonly slab: Buffer;
}

async function readHeader(open: OpenFile): Promise<Omit<StoredVolume, 'close'>> {
  const { source, file } = open;
  const headerBytes = await readHeaderBytes(source);
  const header = parseNiftiHeader(headerBytes, file.path);
  if (!source.canHold(fileBytes(header))) throw wrongLength(file, header, `a file of ${file.size}`);
  return {
    ...turnGrid(file.path, header.shape, header.affine),
    path: file.path,
    scaling: header.scaling,
    async readSlabs(visit) {
      await skip(open, header, headerBytes.length);
      await readVoxels(open, header, visit);
      return [{ path: file.path, sha256: file.sha256() }];
    },
  };
}

async function readHeaderBytes(source: ByteSource): Promise<Buffer> {
  const bytes = Buffer.alloc(niftiHeaderBytes);
  const { length: first } = await source.fill(bytes.subarray(0, 348));
  const isSecond = bytes.readInt32LE(0) === niftiHeaderBytes || bytes.readInt32BE(0) === niftiHeaderBytes;
  if (!isSecond) return bytes.subarray(0, first);
  const { length: second } = await source.fill(bytes.subarray(first));
  return bytes.subarray(0, first + second);
}

/** Bytes of the whole file, inflated, by its header. */
function fileBytes({ voxelOffset, shape, voxelType }: NiftiHeader): number {
  return voxelOffset + shape[0] * shape[1] * shape[2] * voxelType.bytes;
}

function wrongLength(file: FileReader, header: NiftiHeader, found: string): InputError {
  const expected = `the ${fileBytes(header)} bytes that its header says`;
  return new InputError({ subject: file.path, expected, found });
}

/** Passes over what is between header and voxels, such as extensions. */
async function skip({ source, file, slab }: OpenFile, header: NiftiHeader, start: number): Promise<void> {
  for (let at = start; at < header.voxelOffset; ) {
    const { length } = await source.fill(slab.subarray(0, Math.min(header.voxelOffset - at, slab.length)));
    if (length === 0) throw wrongLength(file, header, `${at}`);
    at += length;
  }
}

async function readVoxels(
  { source, file, slab }: OpenFile,
  header: NiftiHeader,
  visit: (slab: Slab) => void,
): Promise<void> {
  const rowBytes = header.shape[0] * header.voxelType.bytes;
  const rows = header.shape[1] * header.shape[2];
  const rowsPerSlab = Math.floor(slab.length / rowBytes);
  for (let firstRow = 0; firstRow < rows; firstRow += rowsPerSlab) {
    const bytes = slab.subarray(0, Math.min(rowsPerSlab, rows - firstRow) * rowBytes);
    const { length, isZero } = await source.fill(bytes);
    const read = header.voxelOffset + firstRow * rowBytes + length;
    if (length < bytes.length) throw wrongLength(file, header, `${read}`);
    visit({ values: readValues(bytes, header, file), firstRow, isZero });
  }
  if ((await source.fill(slab.subarray(0, 1))).length > 0) throw wrongLength(file, header, 'more');
}

function readValues(bytes: Buffer, { voxelType, littleEndian }: NiftiHeader, file: FileReader): VoxelArray {
  if (littleEndian !== (endianness() === 'LE')) swapBytes(bytes, voxelType.bytes);
  const values = toVoxelArray(voxelType.view(bytes, bytes.length / voxelType.bytes));
  if (typeof values !== 'bigint') return values;
  const expected = '64-bit voxels that a double holds exactly (up to 2^53)';
  throw new InputError({ subject: file.path, expected, found: `${values}` });
}
