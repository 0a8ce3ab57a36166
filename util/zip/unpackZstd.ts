import { Decompress, decompress } from 'fzstd';

/** How much there is to be, and may be. */
export interface UnpackedSize {
  /** As the archive says. */
  readonly expected: number;
  readonly most: number;
}

/**
 * Unpacks Zstandard (RFC 8878), which Node 20 does not.
 *
 * @throws RangeError for what unpacks to more bytes than may be, Error for what is damaged.
 */
export function unpackZstd(packed: Uint8Array, { expected, most }: UnpackedSize): Buffer {
  if (expected > most) throw tooLarge(most);
  const whole = Buffer.allocUnsafe(expected);
  try {
    if (decompress(packed, whole) === whole) return whole;
  } catch {
    // What is in several frames cannot be unpacked into one piece.
  }
  return unpackParts(packed, most);
}

function unpackParts(packed: Uint8Array, most: number): Buffer {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  const unpacking = new Decompress((part) => {
    bytes += part.length;
    if (bytes > most) throw tooLarge(most);
    parts.push(part);
  });
  unpacking.push(packed, true);
  return Buffer.concat(parts, bytes);
}

function tooLarge(most: number): RangeError {
  return new RangeError(`unpacks to more than ${most} bytes`);
}
