import { plainSource } from '../bytes/byteSource.js';
import { openFileReader } from '../bytes/fileReader.js';
import { isGzip } from '../bytes/gzipHeader.js';
import { gzipSource } from '../bytes/gzipSource.js';
import type { LabelName } from '../labelName.js';
import { createHeaderScratch } from '../scratch.js';

/** More than the names of any class map take. */
const mostBytes = 1 << 18;

/**
 * Reads the names of classes by label id that TotalSegmentator writes into the NIfTI files of its labels: an XML
 * table as caret makes it, in the header's extension (`<Label Key="1" …><![CDATA[spleen]]></Label>`, or the bare name).
 *
 * @param path of a volume that was read before, in any format
 * @returns null for a file without names
 * @throws InputError when it cannot be read or inflated.
 */
export async function readLabelNames(path: string): Promise<ReadonlyMap<number, LabelName> | null> {
  const bytes = await readExtensions(path);
  const labels = bytes
    .toString('utf8')
    .matchAll(/<Label\s[^>]*\bKey="(\d+)"[^>]*>(?:<!\[CDATA\[)?([^\]<]*)/g);
  const names = new Map(
    Array.from(labels, ([, id, name]) => [Number(id), { texts: [name] as const, isSegmented: true }]),
  );
  return names.size === 0 ? null : names;
}

/** What is between header and voxels of a NIfTI file; nothing of any other file. */
async function readExtensions(path: string): Promise<Buffer> {
  const file = openFileReader(path, createHeaderScratch().input);
  const source = isGzip(file) ? gzipSource(file) : plainSource(file);
  try {
    const bytes = Buffer.alloc(mostBytes);
    const { length } = await source.fill(bytes.subarray(0, 348));
    if (length < 348) return Buffer.alloc(0);
    const end = Math.min(voxelOffset(bytes), mostBytes);
    const rest = end > length ? await source.fill(bytes.subarray(length, end)) : { length: 0 };
    return bytes.subarray(length, length + rest.length);
  } finally {
    source.close();
    file.close();
  }
}

/** Where voxels begin; 0 in a file that is not NIfTI. */
function voxelOffset(bytes: Buffer): number {
  if (bytes.readInt32LE(0) === 348) return bytes.readFloatLE(108);
  if (bytes.readInt32BE(0) === 348) return bytes.readFloatBE(108);
  if (bytes.readInt32LE(0) === 540) return Number(bytes.readBigInt64LE(168));
  return bytes.readInt32BE(0) === 540 ? Number(bytes.readBigInt64BE(168)) : 0;
}
