/** Characters [start, end) of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The items that lie within characters [start, end), by binary search.
 * @param items in increasing order of `start`
 */
export function itemsWithin<Item extends Span>(
  items: readonly Item[],
  { start, end }: Span,
): readonly Item[] {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle].start < start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < items.length && items[last].end <= end) last++;
  return items.slice(low, last);
}
