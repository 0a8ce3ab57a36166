import { another, bareSecond, boundary, denial, letterSeparator } from './claimGrammar.js';
import type { Claim } from './extraction.js';
import type { OptionMention, Options } from './options.js';

/** Words that begin with a claim, and the option texts found in them. */
export interface ClaimWords {
  readonly words: string;
  readonly mentions: readonly OptionMention[];
  readonly options: Options;
}

/** A letter at the start that is no part of a word. */
export const loneLetter = /^[A-Za-z](?![\p{L}\p{M}\p{N}_]|'\p{L})/u;

/** 0-based option of a letter, "B" or "b" being 1. */
export function choiceOfLetter(letter: string): number {
  return letter.toUpperCase().charCodeAt(0) - 65;
}

/** Reads a letter at the start of the words, with its option's text if that follows. */
export function letterClaim(claimWords: ClaimWords): Claim | null {
  const { words, options } = claimWords;
  const letter = loneLetter.exec(words)?.[0];
  if (letter === undefined) return null;
  const choice = choiceOfLetter(letter);
  if (choice >= options.count) return outOfRange(letter, words);
  return followText(choice, claimWords);
}

/** Only a capital letter that ends its line is taken for an answer; "Answer: I cannot say" names no option I. */
function outOfRange(letter: string, words: string): Claim | null {
  const alone = /^[A-Z]["'\])}.]{0,4}(?:$|\n)/.test(words);
  return alone && letter !== 'I' ? { kind: 'letter out of range' } : null;
}

function followText(choice: number, { words, mentions, options }: ClaimWords): Claim | null {
  const separator = letterSeparator.exec(words.slice(1))?.[0] ?? '';
  const text = mentions.find((mention) => mention.start === 1 + separator.length);
  const isArticle = choice === 0 && separator === ' ';
  if (text === undefined || separator === '') return bareLetter(choice, { words, mentions, options });
  if (text.meaning === choice) return complete(choice, text.end, { words, mentions, options });
  if (isArticle) return null;
  const isVariant = text.meaning === null && options.isVariant(choice, words.slice(text.start, text.end));
  if (isVariant) return complete(choice, text.end, { words, mentions, options });
  return { kind: 'letter and text disagree' };
}

function bareLetter(choice: number, claimWords: ClaimWords): Claim | null {
  const rest = claimWords.words.slice(1);
  if (bareSecond.test(rest)) return { kind: 'several choices' };
  if (!boundary.test(rest) && !another.test(rest)) return null;
  return complete(choice, 1, claimWords);
}

/** Ends a claim at a position of the words, unless a second one or a denial follows. */
function complete(choice: number, end: number, claimWords: ClaimWords): Claim | null {
  const rest = claimWords.words.slice(end);
  if (denial.test(rest)) return null;
  if (hasAnother(choice, end, claimWords)) return { kind: 'several choices' };
  return { kind: 'option', choice, means: 'letter', end };
}

/** True when an answer other than `choice` is joined on: "A or B", "A, C", "the liver and the spleen". */
export function hasAnother(choice: number, end: number, { words, mentions, options }: ClaimWords): boolean {
  const joint = another.exec(words.slice(end))?.[0];
  if (joint === undefined) return false;
  const next = end + joint.length;
  const letter = /^([A-Z])(?![\p{L}\p{M}\p{N}_]|'\p{L})(?! \p{Ll})/u.exec(words.slice(next))?.[1];
  if (letter !== undefined)
    return choiceOfLetter(letter) < options.count && choiceOfLetter(letter) !== choice;
  const articleLength = /^(?:the |an? )?/i.exec(words.slice(next))?.[0].length ?? 0;
  const text = mentions.find((mention) => mention.start === next + articleLength);
  return text !== undefined && text.meaning !== null && text.meaning !== choice;
}
