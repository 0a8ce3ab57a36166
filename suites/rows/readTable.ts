import { readFileSync } from 'node:fs';
import { checkBounds, mostTableBytes } from '../../util/readBoundedFile.js';
import { asInputError } from './readRows.js';

/**
 * The text of a table that somebody wrote, such as grades.csv.
 *
 * @throws InputError when it cannot be read or is too large for a table.
 */
export function readTable(path: string): string {
  try {
    checkBounds(path, mostTableBytes);
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw asInputError(path, error);
  }
}
