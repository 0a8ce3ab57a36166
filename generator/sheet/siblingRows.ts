import { type ConditionName, levelsOf } from '../../suites/conditions.js';
import { readRows } from '../../suites/rows/readRows.js';
import { type Item, itemSchema } from '../../suites/schema/schema.js';
import { canonicalJson } from '../../util/canonicalJson.js';

/**
 * Rows of items that differ in one condition alone, for some items of a suite: the same question with and without a
 * window, say. Of perturbations each name has a row, from the clean picture to the severest.
 *
 * @param itemsPath items.jsonl, read in one pass
 */
export async function siblingRows(
  itemsPath: string,
  items: readonly Item[],
  by: ConditionName,
): Promise<(readonly Item[])[]> {
  const groups = new Map<string, Item[]>(items.map((item) => [groupOf(item, by), []]));
  for await (const item of readRows(itemsPath, itemSchema)) groups.get(groupOf(item, by))?.push(item);
  return [...groups.values()].flatMap((group) => (by === 'perturbation' ? perturbationRows(group) : [group]));
}

/** What the items of a group have in common: all but the condition. */
function groupOf({ pair, conditions }: Item, by: ConditionName): string {
  return canonicalJson({ pair, levels: { ...levelsOf(conditions), [by]: '' } });
}

function perturbationRows(group: readonly Item[]): (readonly Item[])[] {
  const clean = group.filter(({ conditions }) => conditions.perturbation === null);
  const names = new Set(group.flatMap(({ conditions }) => conditions.perturbation?.name ?? []));
  if (names.size === 0) return [clean];
  const severity = ({ conditions }: Item) => conditions.perturbation?.severity ?? 0;
  return [...names].map((name) => [
    ...clean,
    ...group
      .filter(({ conditions }) => conditions.perturbation?.name === name)
      .sort((a, b) => severity(a) - severity(b)),
  ]);
}
