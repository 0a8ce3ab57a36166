import { Decompress, decompress } from 'fzstd';

/**
 * Unpacks Zstandard (RFC 8878), which Node 20 does not.
 *
 * @param whole As large as what is packed is said to be; filled and returned if so.
 * @throws RangeError for what unpacks to more bytes than may be, Error for what is damaged.
 */
export function unpackZstd(packed: Uint8Array, whole: Buffer, most: number): Buffer {
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
    if (bytes > most) throw new RangeError(`unpacks to more than ${most} bytes`);
    parts.push(part);
  });
  unpacking.push(packed, true);
  return Buffer.concat(parts, bytes);
}
