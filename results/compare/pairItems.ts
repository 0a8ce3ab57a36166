import { InputError } from '../../util/radvuqaError.js';
import type { TextColumn } from '../join/readItemColumns.js';

/** Positions of items that differ only in the factor: the one at the level, and its partner at the baseline. */
export interface ItemPairs {
  readonly level: string;
  readonly levelItems: readonly number[];
  readonly baselineItems: readonly number[];
  /** Items at the level that have no partner at the baseline. */
  readonly unpaired: number;
}

/** What items are paired by: the factor, and all else. */
export interface PairingColumns {
  readonly level: TextColumn;
  readonly others: TextColumn;
}

/**
 * Pairs each item at another level with the one at the baseline that is equal in all else; sorted by level. Empty when
 * no item is at the baseline.
 *
 * @throws InputError when two items are equal in all that they are paired by.
 */
export function pairItems(columns: PairingColumns, baseline: string): ItemPairs[] {
  const levels = columns.level.texts;
  const itemAt = indexItems(columns);
  const baselineAt = itemAt[levels.indexOf(baseline)];
  if (baselineAt === undefined) return [];
  return [...levels.keys()]
    .filter((code) => levels[code] !== baseline)
    .map((code) => ({ level: levels[code], ...pairLevel(itemAt[code], baselineAt) }))
    .sort((a, b) => (a.level < b.level ? -1 : 1));
}

/** For each level, the position of the item with each text of `others`; -1 where there is none. */
function indexItems({ level, others }: PairingColumns): Int32Array[] {
  const itemAt = level.texts.map(() => new Int32Array(others.texts.length).fill(-1));
  level.codes.forEach((code, item) => {
    const other = others.codes[item];
    if (itemAt[code][other] >= 0) {
      const subject = `pair ${others.texts[other]}`;
      const expected = `one item for "${level.texts[code]}"`;
      throw new InputError({ subject, expected, found: 'more than one', hint: 'regenerate the suite' });
    }
    itemAt[code][other] = item;
  });
  return itemAt;
}

function pairLevel(levelAt: Int32Array, baselineAt: Int32Array): Omit<ItemPairs, 'level'> {
  const levelItems: number[] = [];
  const baselineItems: number[] = [];
  let unpaired = 0;
  levelAt.forEach((item, other) => {
    if (item < 0) return;
    if (baselineAt[other] < 0) unpaired++;
    else {
      levelItems.push(item);
      baselineItems.push(baselineAt[other]);
    }
  });
  return { levelItems, baselineItems, unpaired };
}
