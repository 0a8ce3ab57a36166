import { Decompress } from 'fzstd';

/**
 * Unpacks Zstandard (RFC 8878), which Node 20 does not.
 *
 * @throws RangeError for what unpacks to more bytes than these, Error for what is damaged.
 */
export function unpackZstd(packed: Uint8Array, mostBytes: number): Buffer {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  const unpacking = new Decompress((part) => {
    bytes += part.length;
    if (bytes > mostBytes) throw new RangeError(`unpacks to more than ${mostBytes} bytes`);
    parts.push(part);
  });
  unpacking.push(packed, true);
  return parts.length === 1
    ? Buffer.from(parts[0].buffer, parts[0].byteOffset, bytes)
    : Buffer.concat(parts, bytes);
}
