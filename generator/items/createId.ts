import { canonicalJson } from '../../util/canonicalJson.js';
import { sha256Hex } from '../../util/sha256Hex.js';

/** The id of what is asked, by its content: 20 digits of a SHA-256. */
export function createId(content: unknown): string {
  return sha256Hex(canonicalJson(content)).slice(0, 20);
}
