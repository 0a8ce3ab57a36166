import { basename, join } from 'node:path';
import { InputError } from '../util/radvuqaError.js';
import { mostTableBytes, readBoundedFile } from '../util/readBoundedFile.js';
import { sha256Hex } from '../util/sha256Hex.js';
import { asInputError } from './rows/readRows.js';

/**
 * Where a file that belongs to an answer is, relative to the suite folder: it is named by the SHA-256 of its bytes.
 *
 * @param extension Without the dot.
 */
export function keyFilePath(bytes: Uint8Array, extension: string): string {
  const hash = sha256Hex(bytes);
  return `key-files/${hash.slice(0, 2)}/${hash}.${extension}`;
}

/**
 * Reads a file that a key row names.
 *
 * @throws InputError when it cannot be read, or is not the file that its name says.
 */
export async function readKeyFile(suite: string, path: string): Promise<Buffer> {
  const file = join(suite, path);
  const bytes = await readBoundedFile(file, mostTableBytes).catch((error: unknown) =>
    Promise.reject(asInputError(file, error)),
  );
  const hash = sha256Hex(bytes);
  if (basename(path).startsWith(`${hash}.`)) return bytes;
  throw new InputError({
    subject: file,
    expected: 'the file that its name says, which is the SHA-256 of its bytes',
    found: `another (${hash})`,
    hint: 'the file was changed or copied in part; take the suite folder again as a whole',
  });
}
