import { open, rename, rm } from 'node:fs/promises';
import { OutputError } from './radvuqaError.js';

/**
 * Writes a whole file so that other processes, and a restart after a kill, see the old content or the new
 * one and nothing between: a temporary file, flushed to disk, then renamed.
 *
 * @param temporary where to write first, on the same disk; beside the file when not given.
 * @throws OutputError when writing fails; the temporary file is removed.
 */
export async function writeFileAtomic(
  path: string,
  content: string | Uint8Array,
  temporary = `${path}.${process.pid}.part`,
): Promise<void> {
  try {
    const file = await open(temporary, 'w');
    try {
      await file.writeFile(content);
      await file.datasync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    const found = (cause as Error).message;
    throw new OutputError({ subject: path, expected: 'a file that can be written', found, cause });
  }
}
