import { judgedHashes } from '../suites/rows/judgedHashes.js';
import type { RowLookup } from '../suites/rows/lookUpRows.js';
import { readItemsWithKey } from '../suites/rows/readItemsWithKey.js';
import { type RepeatedRow, rowKey } from '../suites/rows/rowKey.js';
import type { JudgedHashes, Response } from '../suites/schema/schema.js';

/**
 * Reads what a verdict on each response would rest on; some hundred bytes a response are held.
 *
 * @throws InputError when a row of the suite is bad.
 */
export async function readJudgedHashes(
  suite: string,
  responses: RowLookup<Response>,
): Promise<(row: RepeatedRow) => JudgedHashes | undefined> {
  const hashes = new Map<string, JudgedHashes>();
  for await (const keyed of readItemsWithKey(suite)) {
    for (let repeat = 0; repeat < responses.repeats; repeat++) {
      const response = await responses.find({ id: keyed.item.id, repeat });
      if (response !== undefined) hashes.set(rowKey(response), judgedHashes(keyed.hashes, response));
    }
  }
  return (row) => hashes.get(rowKey(row));
}
