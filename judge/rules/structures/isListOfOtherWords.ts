import type { Mention } from '../mentions/mention.js';

/** Shorter lists may have a few remarks among their names. */
const leastEntries = 20;
const mostWords = 4;

/**
 * Whether a text is a long list of which most entries name no structure: words about functions, say, among which names of organs happen to be. Such a
 * list does not tell what is seen.
 *
 * @example
 * isListOfOtherWords('pump, to the lungs, oxygenated, ...', mentions); // true of twenty and more
 */
export function isListOfOtherWords(text: string, mentions: readonly Mention[]): boolean {
  const entries = Array.from(text.matchAll(/[^,;\n]+/g)).filter(
    ({ 0: entry }) => (entry.match(/\p{L}+/gu) ?? []).length <= mostWords,
  );
  if (entries.length < leastEntries) return false;
  const named = entries.filter(({ 0: entry, index }) =>
    mentions.some(({ start, end }) => start >= index && end <= index + entry.length),
  );
  return named.length * 2 < entries.length;
}
