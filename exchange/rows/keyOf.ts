import type { KeyRow } from '../../suites/schema/schema.js';
import type { ExportRow } from './exportRow.js';

/**
 * The key of a row in a form that needs answers.
 *
 * @throws Error in a form that does not.
 */
export function keyOf({ id, key }: Pick<ExportRow, 'id' | 'key'>): KeyRow {
  if (key === null) throw new Error(`item ${id} has no answer in this export`);
  return key;
}
