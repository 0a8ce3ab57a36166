import { levelsOf } from '../../suites/conditions.js';
import { readRows } from '../../suites/rows/readRows.js';
import { type Item, itemSchema } from '../../suites/schema/schema.js';
import { canonicalJson } from '../../util/canonicalJson.js';

/** Slices further apart than this part of the axis show other things. */
const furthest = 0.06;

/**
 * Tells of an item whether another suite has a counterpart of it; of that suite only places are held.
 *
 * @param itemsPath items.jsonl of the other suite
 */
export async function createCounterpartCheck(itemsPath: string): Promise<(item: Item) => boolean> {
  const fractions = new Map<string, Set<number>>();
  for await (const item of readRows(itemsPath, itemSchema)) {
    const alike = fractions.get(likeness(item)) ?? new Set();
    fractions.set(likeness(item), alike.add(fractionOf(item)));
  }
  return (item) =>
    [...(fractions.get(likeness(item)) ?? [])].some((one) => Math.abs(one - fractionOf(item)) <= furthest);
}

/**
 * Finds for some items their counterparts in another suite: the same question under the same conditions, on the slice
 * of the case of that name which lies nearest, if that is near. Of phantoms of one seed that is the same body in
 * another modality.
 *
 * @param itemsPath items.jsonl of the other suite, read in one pass
 * @returns by id of the item; one without a counterpart is not in it
 */
export async function findCounterparts(
  itemsPath: string,
  items: readonly Item[],
): Promise<ReadonlyMap<string, Item>> {
  const found = new Map<string, Item>();
  const alike = new Map<string, Item[]>();
  for (const item of items) alike.set(likeness(item), [...(alike.get(likeness(item)) ?? []), item]);
  for await (const other of readRows(itemsPath, itemSchema)) {
    for (const item of alike.get(likeness(other)) ?? []) {
      const best = found.get(item.id);
      const isNearer =
        best === undefined || distanceBetweenItems(item, other) < distanceBetweenItems(item, best);
      if (isNearer && distanceBetweenItems(item, other) <= furthest) found.set(item.id, other);
    }
  }
  return found;
}

function likeness({ case: name, question, conditions, origin }: Item): string {
  const plane = origin.kind === 'slice' ? origin.plane : null;
  return canonicalJson({ name, question, levels: levelsOf(conditions), plane });
}

/** Where along its axis a slice lies. */
function fractionOf({ origin }: Item): number {
  return origin.kind === 'slice' ? origin.fraction : 0;
}

function distanceBetweenItems(item: Item, other: Item): number {
  return Math.abs(fractionOf(item) - fractionOf(other));
}
