import { crc32 } from 'node:zlib';
import { crc32OfZeros } from './crc32OfZeros.js';

/** CRC-32 and length of a stream of bytes that is mostly zeros. */
export interface Checksum {
  /** Adds bytes and says whether they are all zero. */
  add(bytes: Buffer): boolean;
  crc(): number;
  length(): number;
}

const zeros = Buffer.alloc(1 << 18);

/**
 * Starts a checksum. Runs of zeros cost a comparison of memory, not a computation: they are counted, and
 * brought into the checksum at once when the run ends.
 */
export function createChecksum(): Checksum {
  let crc = 0;
  let length = 0;
  let pendingZeros = 0;
  const settle = () => {
    if (pendingZeros > 0) crc = crc32OfZeros(crc, pendingZeros);
    pendingZeros = 0;
  };
  return {
    add(bytes) {
      length += bytes.length;
      if (isZero(bytes)) {
        pendingZeros += bytes.length;
        return true;
      }
      settle();
      crc = crc32(bytes, crc);
      return false;
    },
    crc() {
      settle();
      return crc;
    },
    length: () => length,
  };
}

function isZero(bytes: Buffer): boolean {
  for (let start = 0; start < bytes.length; start += zeros.length) {
    const count = Math.min(zeros.length, bytes.length - start);
    if (bytes.compare(zeros, 0, count, start, start + count) !== 0) return false;
  }
  return true;
}
