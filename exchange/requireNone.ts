import { lstatSync } from 'node:fs';
import { UsageError } from '../util/radvuqaError.js';

/**
 * Requires that nothing is at the path of a folder to make, not even a link that leads nowhere.
 *
 * @throws UsageError for what is there.
 */
export function requireNone(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return;
  throw new UsageError({ subject: path, expected: 'a folder that is not there yet', found: 'one that is' });
}
