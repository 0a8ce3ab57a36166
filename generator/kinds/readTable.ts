import { readFileSync } from 'node:fs';
import { asInputError } from '../../suites/rows/readRows.js';
import { checkBounds, mostTableBytes } from '../../util/readBoundedFile.js';

/**
 * The text of a table in a source.
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
