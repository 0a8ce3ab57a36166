import { filler, opener } from './claimGrammar.js';
import type { Claim } from './extraction.js';
import { letterClaim, loneLetter } from './letterClaim.js';
import type { Options } from './options.js';
import { textClaim } from './textClaim.js';

/** How far a claim is read, in characters. */
const reach = 160;

/**
 * Reads the claim that begins at a position of a plain text: a letter in any dress, alone or with its option's
 * text, or an option's text. `null` when the words there claim nothing clear.
 */
export function readClaim(text: string, at: number, options: Options): Claim | null {
  const words = claimWordsAt(text, at);
  const claimWords = { words, mentions: options.find(words), options };
  const claim = letterClaim(claimWords) ?? textClaim(claimWords) ?? wordClaim(words);
  if (claim?.kind !== 'option') return claim;
  const start = Math.min(text.length, at + reach) - words.length;
  return { ...claim, end: start + claim.end };
}

/** True when a letter on its own begins the claim at a position of a plain text. */
export function beginsWithLetter(text: string, at: number): boolean {
  return loneLetter.test(claimWordsAt(text, at));
}

/** The words of a claim without what dresses its beginning; "not A but B" begins with B. */
function claimWordsAt(text: string, at: number): string {
  const words = undressed(text.slice(at, at + reach));
  const correction = /^not [^.\n;]{1,60}?\bbut (?:rather )?/i.exec(words);
  return correction === null ? words : undressed(words.slice(correction[0].length));
}

function undressed(words: string): string {
  return words.replace(opener, '').replace(filler, '').replace(opener, '');
}

function wordClaim(words: string): Claim | null {
  if (/^(?:none\b|neither\b|no option)/i.test(words)) return { kind: 'none of the options' };
  if (/^(?:both|either|all (?:of|three|four|options))\b/i.test(words)) return { kind: 'several choices' };
  return null;
}
