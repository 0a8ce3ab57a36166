import { closeSync, openSync, readSync } from 'node:fs';
import type { Triple } from './volume.js';

/** Bytes of a file that are searched: the element stands far before the pixels. */
const searchedBytes = 1 << 17;

/** Tag (0020,0032), Image Position (Patient), as it is written in little-endian files. */
const positionTag = Buffer.from([0x20, 0x00, 0x32, 0x00]);

/**
 * Image Position (Patient) of a DICOM file: the centre of its first pixel in millimetres, LPS (PS3.3, C.7.6.2).
 *
 * It is searched for by its tag, in explicit or implicit little-endian files; parsing each file of a series with
 * ITK just for this takes 40 ms a file.
 *
 * @returns null when the file has none that can be found so
 */
export function readDicomPosition(path: string): Triple | null {
  const bytes = readStart(path);
  for (let at = bytes.indexOf(positionTag); at >= 0; at = bytes.indexOf(positionTag, at + 1)) {
    const isExplicit = bytes.toString('latin1', at + 4, at + 6) === 'DS';
    const length = isExplicit ? bytes.readUInt16LE(at + 6) : bytes.readUInt16LE(at + 4);
    const text = bytes.toString('latin1', at + 8, at + 8 + length);
    const numbers = text.split('\\').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
    if (numbers.length === 3 && numbers.every(Number.isFinite)) return [numbers[0], numbers[1], numbers[2]];
  }
  return null;
}

/** The start of the file, with 8 zeros after it so that a tag at the very end can be looked behind. */
function readStart(path: string): Buffer {
  const bytes = Buffer.alloc(searchedBytes + 8);
  const file = openSync(path, 'r');
  try {
    return bytes.subarray(0, readSync(file, bytes, 0, searchedBytes, 0) + 8);
  } finally {
    closeSync(file);
  }
}
