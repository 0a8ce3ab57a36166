import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type Lock, takeLock } from '../../util/lockFile.js';
import { orOutputError } from '../../util/orOutputError.js';

/** A process whose caller was killed sees it within this time, and ends. */
const patienceMs = 2000;

/**
 * Takes the lock of a suite folder for a process, so that of two one makes it.
 * @throws OutputError when another process makes it, or nothing can be written there.
 */
export async function lockSuite(suite: string, holder?: number): Promise<Lock> {
  await orOutputError(suite, mkdir(dirname(resolve(suite)), { recursive: true }));
  return takeLock(`${resolve(suite)}.lock`, { holder, patienceMs });
}
