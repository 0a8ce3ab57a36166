import { article, boundary, denial } from './claimGrammar.js';
import type { Claim } from './extraction.js';
import { type ClaimWords, choiceOfLetter, hasAnother } from './letterClaim.js';

/** Reads an option's text (or a synonym) at the start of the words, with its letter if that follows. */
export function textClaim(claimWords: ClaimWords): Claim | null {
  const { words, mentions } = claimWords;
  const starts = [0, article.exec(words)?.[0].length ?? 0];
  const mention = mentions.find(({ start }) => starts.includes(start));
  if (mention === undefined || mention.meaning === null) return null;
  const { meaning: choice, end } = mention;
  const rest = words.slice(end);
  if (denial.test(rest)) return null;
  const [dress = '', letter] = /^ ?[([](?:option )?([A-Z])[)\]]/.exec(rest) ?? [];
  const hasAnotherAt = (at: number) => hasAnother(choice, at, claimWords);
  if (hasAnotherAt(end) || hasAnotherAt(end + dress.length)) return { kind: 'several choices' };
  if (letter !== undefined && choiceOfLetter(letter) !== choice) {
    return { kind: 'letter and text disagree' };
  }
  if (!boundary.test(rest)) return null;
  return { kind: 'option', choice, means: 'text', end };
}
