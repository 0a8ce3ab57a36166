import { article, boundary, denial } from './claimGrammar.js';
import type { Claim } from './extraction.js';
import { type ClaimWords, choiceOfLetter, hasAnother } from './letterClaim.js';

/** Reads an option's text (or a synonym) at the start of the words, with its letter if that follows. */
export function textClaim(claimWords: ClaimWords): Claim | null {
  const { words, mentions } = claimWords;
  const starts = [0, article.exec(words)?.[0].length ?? 0];
  const mention = mentions.find(({ start }) => starts.includes(start));
  if (mention === undefined || mention.meaning === null) return null;
  const rest = words.slice(mention.end);
  if (denial.test(rest)) return null;
  const [dress = '', letter] = /^ ?[([](?:option )?([A-Z])[)\]]/.exec(rest) ?? [];
  const ends = [mention.end, mention.end + dress.length];
  if (ends.some((end) => hasAnother(mention.meaning ?? -1, end, claimWords)))
    return { kind: 'several choices' };
  if (letter !== undefined && choiceOfLetter(letter) !== mention.meaning) {
    return { kind: 'letter and text disagree' };
  }
  if (!boundary.test(rest)) return null;
  return { kind: 'option', choice: mention.meaning, means: 'text', end: mention.end };
}
