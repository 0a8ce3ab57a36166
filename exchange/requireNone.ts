import { lstatSync } from 'node:fs';
import { UsageError } from '../util/radvuqaError.js';
import { writeError } from '../util/writeError.js';

/**
 * Requires that nothing is at the path of a folder to make, not even a link that leads nowhere.
 *
 * @throws UsageError for what is there; OutputError for a path at which no folder can be.
 */
export function requireNone(path: string): void {
  if (!isThere(path)) return;
  throw new UsageError({ subject: path, expected: 'a folder that is not there yet', found: 'one that is' });
}

/** Below a file there is nothing: making the folder says so. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOTDIR') return false;
    throw writeError(path, cause, 'a folder that can be made');
  }
}
