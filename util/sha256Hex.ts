import { hash } from 'node:crypto';

/**
 * SHA-256 of text (as UTF-8) or bytes, in lower-case hexadecimal. By one call: an object of its own for each would outlive all but the
 * rare full collections of garbage.
 */
export function sha256Hex(content: string | Uint8Array): string {
  return hash('sha256', content);
}
