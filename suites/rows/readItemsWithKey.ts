import { InputError } from '../../util/radvuqaError.js';
import { suitePaths } from '../paths.js';
import { type Item, itemSchema, type KeyRow, keyRowSchema } from '../schema/schema.js';
import { type LineHashes, shortHash } from './judgedHashes.js';
import { idsOnce } from './readItems.js';
import { readLocatedRows } from './readRows.js';

/** An item and its answer. */
export interface KeyedItem {
  readonly item: Item;
  readonly key: KeyRow;
}

/** The same, with the hashes of their lines. */
export interface HashedItem extends KeyedItem {
  readonly hashes: LineHashes;
}

/**
 * Streams the items of a suite, each with its key row. Both files have the same order, so neither is held in memory.
 *
 * @throws InputError when a row is bad, an id comes twice, or an item has no key row in its place.
 */
export async function* readItemsWithKey(folder: string): AsyncGenerator<HashedItem> {
  const paths = suitePaths(folder);
  const keys = readLocatedRows(paths.key, keyRowSchema);
  const refuseTwice = idsOnce(paths.items);
  try {
    for await (const { row: item, text } of readLocatedRows(paths.items, itemSchema)) {
      refuseTwice(item.id);
      const next = await keys.next();
      if (next.done || next.value.row.id !== item.id) {
        throw unlikeError(paths.key, item.id, next.value?.row.id);
      }
      const hashes = { item: shortHash(text), key: shortHash(next.value.text) };
      yield { item, key: next.value.row, hashes };
    }
  } finally {
    await keys.return(undefined);
  }
}

function unlikeError(path: string, expected: string, found: string | undefined): InputError {
  return new InputError({
    subject: path,
    expected: `the answer to item ${expected}, in the order of items.jsonl`,
    found: found === undefined ? 'the end of the file' : `item ${found}`,
  });
}
