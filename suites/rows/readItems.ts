import { printable } from '../../util/printable.js';
import { InputError } from '../../util/radvuqaError.js';
import { suitePaths } from '../paths.js';
import { type Item, itemSchema } from '../schema/schema.js';
import { readRows } from './readRows.js';

/**
 * Streams the items of a suite; holds their ids.
 *
 * @throws InputError when a row is bad, or an id comes twice: nobody could say which item an answer is to.
 */
export async function* readItems(folder: string): AsyncGenerator<Item> {
  const path = suitePaths(folder).items;
  const refuseTwice = idsOnce(path);
  for await (const item of readRows(path, itemSchema)) {
    refuseTwice(item.id);
    yield item;
  }
}

/** Hears ids; throws for one that comes again. */
export function idsOnce(path: string): (id: string) => void {
  const seen = new Set<string>();
  return (id) => {
    if (seen.has(id))
      throw new InputError({
        subject: path,
        expected: 'each id once',
        found: `a second row of item ${printable(id)}`,
      });
    seen.add(id);
  };
}
