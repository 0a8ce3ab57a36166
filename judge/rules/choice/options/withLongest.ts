import type { OptionMention } from './options.js';
import { withoutOverlap } from './withoutOverlap.js';

/** Mentions, and in place of shorter ones within them others that say more, in the text's order. */
export function withLongest(
  found: readonly OptionMention[],
  others: readonly OptionMention[],
): readonly OptionMention[] {
  const longer = others.filter(({ start, end }) =>
    found.every(
      (one) =>
        one.end <= start ||
        one.start >= end ||
        (one.start >= start && one.end <= end && (one.meaning === null || one.end - one.start < end - start)),
    ),
  );
  return withoutOverlap(longer, found);
}
