import { inflateRawSync } from 'node:zlib';

/** Unpacked, an entry is no larger than this, in bytes. */
const mostBytes = 64 * 1024 * 1024;
const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endBytes = 22;
const entryBytes = 46;
const localBytes = 30;

/**
 * One entry of a ZIP file (PKWARE's APPNOTE, 4.3), stored or deflated.
 *
 * @returns null without such an entry.
 * @throws RangeError or Error for what is no such file, is damaged, or unpacks to more than 64 MiB.
 */
export function unzipEntry(zip: Buffer, name: string): Buffer | null {
  const end = findEnd(zip);
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(at) !== entrySignature) throw new Error('a damaged ZIP file');
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const found = zip.toString('utf8', at + entryBytes, at + entryBytes + nameLength);
    if (found === name) return unpack(zip, at);
    at += entryBytes + nameLength + extraLength + noteLength;
  }
  return null;
}

/** The record at the end, before which a note of up to 64 KiB may stand. */
function findEnd(zip: Buffer): number {
  for (let at = zip.length - endBytes; at >= Math.max(0, zip.length - endBytes - 0xffff); at--) {
    if (zip.readUInt32LE(at) === endSignature) return at;
  }
  throw new Error('no ZIP file');
}

function unpack(zip: Buffer, entry: number): Buffer {
  const method = zip.readUInt16LE(entry + 10);
  const packed = zip.readUInt32LE(entry + 20);
  const local = zip.readUInt32LE(entry + 42);
  const start = local + localBytes + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const bytes = zip.subarray(start, start + packed);
  if (method === 0) return bytes;
  if (method === 8) return inflateRawSync(bytes, { maxOutputLength: mostBytes });
  throw new Error(`a ZIP entry packed by method ${method}`);
}
