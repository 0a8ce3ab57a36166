import { lstat, open, rename, rm, writeFile } from 'node:fs/promises';
import { fileKindOf } from './checkPlainFile.js';
import { OutputError } from './radvuqaError.js';
import { writeError } from './writeError.js';

/**
 * Writes a whole file so that other processes, and a restart after a kill, see the old content or the new
 * one and nothing between: a temporary file, flushed to disk, then renamed.
 *
 * @param content what to write, or what writes it to the path it is given.
 * @param temporary where to write first, on the same disk; beside the file when not given.
 * @param mode who may read it, as far as the process's umask lets; of no use where the content writes itself.
 * @throws OutputError when writing fails, and for a pipe or device, which would be replaced; the temporary file is removed.
 */
export async function writeFileAtomic(
  path: string,
  content: string | Uint8Array | ((temporary: string) => Promise<unknown>),
  temporary = `${path}.${process.pid}.part`,
  mode = 0o666,
): Promise<void> {
  await refuseSpecialFile(path);
  // A stranger's folder may have a link there.
  await rm(temporary, { force: true }).catch(() => undefined);
  try {
    await (typeof content === 'function' ? content(temporary) : writeFile(temporary, content, { mode }));
    await flush(temporary);
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw writeError(path, cause);
  }
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.datasync();
  } finally {
    await file.close();
  }
}

/** Whoever may write to /dev may lose /dev/null to a file. */
async function refuseSpecialFile(path: string): Promise<void> {
  const status = await lstat(path).catch(() => null);
  if (status === null || status.isFile() || status.isDirectory() || status.isSymbolicLink()) return;
  throw new OutputError({ subject: path, expected: 'a file that can be written', found: fileKindOf(status) });
}
