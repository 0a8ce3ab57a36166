import type { OptionMention } from './options.js';

/** Mentions that do not overlap, and others where none of them is, in the text's order. */
export function withoutOverlap(
  found: readonly OptionMention[],
  others: readonly OptionMention[],
): readonly OptionMention[] {
  const inOrder = found.toSorted(byPlace);
  let next = 0;
  const apart = others.toSorted(byPlace).filter(({ start, end }) => {
    while (next < inOrder.length && inOrder[next].end <= start) next++;
    return next >= inOrder.length || inOrder[next].start >= end;
  });
  return [...inOrder, ...apart].sort(byPlace);
}

function byPlace(one: OptionMention, other: OptionMention): number {
  return one.start - other.start;
}
