import { open, stat } from 'node:fs/promises';
import { checkPlainFile } from './checkPlainFile.js';

/**
 * The first bytes of a file, at most so many.
 *
 * @throws InputError for what is no plain file; what the file system says as it is.
 */
export async function readHead(path: string, mostBytes: number): Promise<Buffer> {
  checkPlainFile(path, await stat(path));
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(mostBytes), 0, mostBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
