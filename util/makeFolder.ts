import { mkdir } from 'node:fs/promises';
import { OutputError } from './radvuqaError.js';

/**
 * Makes a folder, and those above it, unless it is there.
 * @throws OutputError when it cannot be made.
 */
export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true }).catch((cause: Error) => {
    const expected = 'a folder that can be made';
    throw new OutputError({ subject: path, expected, found: cause.message, cause });
  });
}
