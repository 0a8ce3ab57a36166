import { readFileSync } from 'node:fs';
import { endianness } from 'node:os';

import { InputError } from '../../../util/radvuqaError.js';
import { sha256Hex } from '../../../util/sha256Hex.js';
import { type ByteSource, plainSource } from '../bytes/byteSource.js';
import { type FileReader, openFileReader } from '../bytes/fileReader.js';
import { isGzip } from '../bytes/gzipHeader.js';
import { gzipSource } from '../bytes/gzipSource.js';
import { turnGrid } from '../grid/turnGrid.js';
import type { Scratch } from '../scratch.js';
import type { ReadFile, Slab, StoredVolume } from '../storedVolume.js';
import type { VoxelArray } from '../volume.js';
import { swapBytes, toVoxelArray } from '../voxelType.js';
import { type NiftiHeader, niftiHeaderBytes, parseNiftiHeader } from './niftiHeader.js';
import { headerPath, imagePath } from './niftiPair.js';

/**
 * Opens a NIfTI file, or both files of a .hdr/.img pair by either name, and checks its header; voxels come later, slab by
 * slab, from one buffer. Of several volumes in the file the first is handed over.
 *
 * @param volumes that the file should have along its fourth axis
 * @throws InputError when it is not a NIfTI volume, its affine is singular, its spacing implausible, or it says to
 *   hold more voxels than a file of that size can.
 */
export async function openNiftiVolume(path: string, scratch: Scratch, volumes = 1): Promise<StoredVolume> {
  const first = openSource(headerPath(path), scratch);
  let open = first;
  try {
    const headerBytes = await readHeaderBytes(first.source);
    const header = parseNiftiHeader(headerBytes, first.file.path, volumes);
    if (header.isInOtherFile) {
      first.close();
      open = openSource(imagePath(first.file.path), scratch);
    }
    const read = header.isInOtherFile ? 0 : headerBytes.length;
    const headerFiles = header.isInOtherFile ? [hashFile(first.file.path)] : [];
    return { ...niftiVolume(path, open, { header, read, headerFiles }), close: open.close };
  } catch (error) {
    open.close();
    throw error;
  }
}

/** An open file, and memory for some rows of it. */
interface OpenFile {
  readonly source: ByteSource;
  readonly file: FileReader;
  readonly slab: Buffer;
  close(): void;
}

function openSource(path: string, scratch: Scratch): OpenFile {
  const file = openFileReader(path, scratch.input);
  const source = isGzip(file) ? gzipSource(file) : plainSource(file);
  let isOpen = true;
  const close = () => {
    if (isOpen) source.close();
    if (isOpen) file.close();
    isOpen = false;
  };
  return { source, file, slab: scratch.slab, close };
}

interface ReadHeader {
  readonly header: NiftiHeader;
  /** Bytes of the file with the voxels that are read already. */
  readonly read: number;
  /** The other file of a pair. */
  readonly headerFiles: readonly ReadFile[];
}

function niftiVolume(
  path: string,
  open: OpenFile,
  { header, read, headerFiles }: ReadHeader,
): Omit<StoredVolume, 'close'> {
  const { source, file } = open;
  if (!source.canHold(fileBytes(header))) throw wrongLength(file, header, `a file of ${file.size}`);
  return {
    ...turnGrid(path, header.shape, header.affine),
    path,
    scaling: header.scaling,
    async readSlabs(visit) {
      await skip(open, header, { from: read, to: header.voxelOffset });
      await readVoxels(open, header, visit);
      await skip(open, header, { from: header.voxelOffset + volumeBytes(header), to: fileBytes(header) });
      const zeros = await passZeros(open, header);
      const notice = zeros > 0 ? 'zeros after the voxels were passed over' : source.passedOver();
      const told = notice === undefined ? {} : { notice };
      return [...headerFiles, { path: file.path, sha256: file.sha256(), ...told }];
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
function fileBytes(header: NiftiHeader): number {
  return header.voxelOffset + header.volumes * volumeBytes(header);
}

function volumeBytes({ shape, voxelType }: NiftiHeader): number {
  return shape[0] * shape[1] * shape[2] * voxelType.bytes;
}

function wrongLength(file: FileReader, header: NiftiHeader, found: string): InputError {
  const expected = `the ${fileBytes(header)} bytes that its header says`;
  return new InputError({ subject: file.path, expected, found });
}

/** Passes over what is between header and voxels, such as extensions, and further volumes. */
async function skip(
  { source, file, slab }: OpenFile,
  header: NiftiHeader,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<void> {
  for (let at = from; at < to; ) {
    const { length } = await source.fill(slab.subarray(0, Math.min(to - at, slab.length)));
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
}

/** Most zeros after the voxels that are taken for padding. */
const mostPadding = 1 << 24;

/** Passes over padding to the end of the file, and returns its length. */
async function passZeros({ source, file, slab }: OpenFile, header: NiftiHeader): Promise<number> {
  for (let zeros = 0; ; ) {
    const { length } = await source.fill(slab);
    if (length === 0) return zeros;
    zeros += length;
    const isPadding = zeros <= mostPadding && slab.subarray(0, length).every((byte) => byte === 0);
    if (!isPadding) throw wrongLength(file, header, 'more');
  }
}

function readValues(bytes: Buffer, { voxelType, littleEndian }: NiftiHeader, file: FileReader): VoxelArray {
  if (littleEndian !== (endianness() === 'LE')) swapBytes(bytes, voxelType.bytes);
  const values = toVoxelArray(voxelType.view(bytes, bytes.length / voxelType.bytes));
  if (typeof values !== 'bigint') return values;
  const expected = '64-bit voxels that a double holds exactly (up to 2^53)';
  throw new InputError({ subject: file.path, expected, found: `${values}` });
}

function hashFile(path: string): ReadFile {
  return { path, sha256: sha256Hex(readFileSync(path)) };
}
