import { findPhrases } from '../text/findPhrases.js';
import { lexicon } from './lexicon.js';

/** How many names are read from the start of a text, and how many up to its end; looking at one takes about a millisecond. */
const read = { first: 100, last: 300 } as const;

/** A plain text without its middle where it names structures endlessly, so that it is read in time. */
export function withoutMiddleNames(text: string): string {
  const names = findPhrases(text, [lexicon]);
  if (names.length <= read.first + read.last) return text;
  return `${text.slice(0, names[read.first].start)}\n${text.slice(names[names.length - read.last].start)}`;
}
