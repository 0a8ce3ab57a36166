import type { Mention } from '../mentions/mention.js';

const order =
  /\b(?:in (?:\w+ )?order|rank(?:ed|ing)|descending|decreasing|by (?:size|area|extent)|from (?:the )?(?:largest|biggest))\b/i;
const after = />|\b(?:then|followed|next|second|ahead|behind|before|after that)\b/i;

/** Of names that are told in their order of size, the first; all where they are not. */
export function firstRanked(masked: string, mentions: readonly Mention[]): readonly Mention[] {
  const [first] = mentions;
  const ahead = mentions.filter(({ start }) => !after.test(masked.slice(first.end, Math.max(start, first.end))));
  return order.test(masked) ? ahead.slice(0, 1) : ahead;
}
