import { InputError } from '../util/radvuqaError.js';
import type { TextColumn } from './readItemColumns.js';

/** Positions of items that differ only in the factor: the one at the level, and its partner at the baseline. */
export interface ItemPairs {
  readonly level: string;
  readonly levelItems: readonly number[];
  readonly baselineItems: readonly number[];
}

/** What items are paired by. */
export interface PairingColumns {
  readonly level: TextColumn;
  /** All but the factor. */
  readonly others: TextColumn;
}

/**
 * Pairs each item at another level with the one at the baseline that is equal in all else; sorted by level. Items
 * without a partner are in no pair.
 *
 * @throws InputError when two items are equal in all that they are paired by.
 */
export function pairItems({ level, others }: PairingColumns, baseline: string): ItemPairs[] {
  const itemAt = indexByLevelAndOthers({ level, others });
  return level.texts
    .flatMap((text, code) => {
      if (text === baseline) return [];
      const atBaseline = itemAt[level.texts.indexOf(baseline)] ?? new Int32Array();
      const paired = others.texts.map((_text, other) => other);
      const complete = paired.filter((other) => itemAt[code][other] >= 0 && (atBaseline[other] ?? -1) >= 0);
      return [
        {
          level: text,
          levelItems: complete.map((other) => itemAt[code][other]),
          baselineItems: complete.map((other) => atBaseline[other]),
        },
      ];
    })
    .sort((a, b) => (a.level < b.level ? -1 : 1));
}

/** For each level, the position of the item with each text of `others`; -1 where there is none. */
function indexByLevelAndOthers({ level, others }: PairingColumns): Int32Array[] {
  const itemAt = level.texts.map(() => new Int32Array(others.texts.length).fill(-1));
  level.codes.forEach((code, item) => {
    const other = others.codes[item];
    if (itemAt[code][other] >= 0) {
      const subject = `pair ${others.texts[other]}`;
      const expected = `one item for ${level.texts[code]}`;
      throw new InputError({
        subject,
        expected,
        found: 'more',
        hint: 'the suite gave two items the same pair',
      });
    }
    itemAt[code][other] = item;
  });
  return itemAt;
}
