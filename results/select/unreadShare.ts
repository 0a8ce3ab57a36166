import type { MeasureColumn } from '../reduce/reduceRepeats.js';

/**
 * Of the answers to these items that count in a measure, the share from which nothing could be read: refused, empty or not
 * understood. An item that was asked several times counts by the share of its repeats. Null where no answer counts.
 */
export function unreadShare(column: MeasureColumn | undefined, items: Iterable<number>): number | null {
  let [counted, unread] = [0, 0];
  if (column === undefined) return null;
  for (const item of items) {
    counted += column.counted[item];
    unread += column.counted[item] - column.told[item];
  }
  return counted === 0 ? null : unread / counted;
}
