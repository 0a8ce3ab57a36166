import { mkdir } from 'node:fs/promises';
import { writeError } from './writeError.js';

/**
 * Makes a folder, and those above it, unless it is there.
 * @throws OutputError when it cannot be made.
 */
export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true }).catch((cause: Error) => {
    throw writeError(path, cause, 'a folder that can be made');
  });
}
