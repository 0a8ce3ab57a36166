import { sha256Hex } from '../../util/sha256Hex.js';

const head = /^data:image\/[\w.+-]+;base64,/;

/** SHA-256 of the picture in an address as logs have it; null for an address of another kind. */
export function hashDataUri(address: string): string | null {
  const start = head.exec(address)?.[0].length;
  return start === undefined ? null : sha256Hex(Buffer.from(address.slice(start), 'base64'));
}
