import type { Mention } from '../mentions/mention.js';

const order =
  /\b(?:in (?:\w+ )?order|rank(?:ed|ing)|descending|decreasing|by (?:size|area|extent)|from (?:the )?(?:largest|biggest)|(?:largest|biggest) (?:to|first))\b/i;
const ascending = /\b(?:smallest (?:to|first)|ascending|increasing|from (?:the )?smallest)\b/i;
const after = />|\b(?:then|followed|next|second|2nd|ahead|behind|before|after that)\b|\b[2-9][.)] /i;
const isNext = /^[^.,;\n]{0,20}\b(?:second|third|next|follows?|following|comes? close)\b/i;

/** Of names that are told in their order of size, the largest; all where they are not. */
export function firstRanked(masked: string, mentions: readonly Mention[]): readonly Mention[] {
  const [first, ...others] = mentions;
  const last = others.at(-1);
  if (last !== undefined && (masked.slice(first.end, last.start).includes('<') || ascending.test(masked)))
    return [last];
  if (order.test(masked)) return [first];
  const equal = others.filter(
    ({ start, end }) =>
      !after.test(masked.slice(first.end, Math.max(start, first.end))) &&
      !isNext.test(masked.slice(end, end + 40)),
  );
  return [first, ...equal];
}
