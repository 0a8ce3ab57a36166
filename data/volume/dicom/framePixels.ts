import { endianness } from 'node:os';
import { frameBytes } from './checkPixels.js';
import type { DicomFrame } from './dicomFrames.js';

/** Numbers as a frame stores them, row by row from the top left. */
export type StoredPixels = Int32Array | Uint32Array;

/**
 * The stored numbers of a frame that is not compressed: of each pixel the bits that are its own, with their sign.
 *
 * @param bytes of the file, inflated
 */
export function framePixels({ header, format, index }: DicomFrame, bytes: Buffer): StoredPixels {
  const { start, isInWords } = header.pixels ?? { start: 0, isInWords: false };
  const size = format.bitsAllocated / 8;
  const length = frameBytes(format);
  const first = start + index * length;
  // Memory of its own, so that numbers start at a multiple of their size, and with room for the second byte of a word.
  const own = Buffer.alloc(length + 2);
  const isSwapped = header.syntax.hasLittleEndianPixels !== (endianness() === 'LE');
  const shift = isSwapped && size === 1 && isInWords ? (first - start) % 2 : 0;
  bytes.copy(own, 0, first - shift, Math.min(first - shift + own.length, bytes.length));
  if (isSwapped && (size === 2 || (size === 1 && isInWords))) own.subarray(0, own.length & ~1).swap16();
  if (isSwapped && size === 4) own.subarray(0, length).swap32();
  const views = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array } as const;
  const raw = new views[size as 1 | 2 | 4](own.buffer, own.byteOffset + shift, length / size);
  return ownBits(raw, format);
}

function ownBits(
  raw: Uint8Array | Uint16Array | Uint32Array,
  { bitsStored, highBit, isSigned }: DicomFrame['format'],
): StoredPixels {
  const left = 31 - highBit;
  const right = 32 - bitsStored;
  const pixels = isSigned ? new Int32Array(raw.length) : new Uint32Array(raw.length);
  for (let at = 0; at < raw.length; at++) {
    pixels[at] = isSigned ? (raw[at] << left) >> right : (raw[at] << left) >>> right;
  }
  return pixels;
}
