import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type Lock, takeLock } from '../util/lockFile.js';
import { orOutputError } from '../util/orOutputError.js';

/**
 * Takes the lock of a suite folder, so that of two processes one makes it.
 * @throws OutputError when another process makes it, or nothing can be written there.
 */
export async function lockSuite(suite: string): Promise<Lock> {
  await orOutputError(suite, mkdir(dirname(resolve(suite)), { recursive: true }));
  return takeLock(`${resolve(suite)}.lock`);
}
