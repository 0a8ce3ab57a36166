import { filler, opener } from './claimGrammar.js';
import type { Claim } from './extraction.js';
import { letterClaim } from './letterClaim.js';
import type { Options } from './options.js';
import { textClaim } from './textClaim.js';

/** How far a claim is read, in characters. */
const reach = 240;

/**
 * Reads the claim that begins at a position of a plain text: a letter in any dress, alone or with its option's
 * text, or an option's text. `null` when the words there claim nothing clear.
 */
export function readClaim(text: string, at: number, options: Options): Claim | null {
  const window = text.slice(at, at + reach);
  const words = window.replace(opener, '').replace(filler, '').replace(opener, '');
  const start = at + window.length - words.length;
  const correction = /^not [^.\n;]{1,60}?\bbut (?:rather )?/i.exec(words);
  if (correction !== null) return readClaim(text, start + correction[0].length, options);
  const claimWords = { words, mentions: options.find(words), options };
  const claim = letterClaim(claimWords) ?? textClaim(claimWords) ?? wordClaim(words);
  return claim?.kind === 'option' ? { ...claim, end: start + claim.end } : claim;
}

function wordClaim(words: string): Claim | null {
  if (/^(?:none\b|neither\b|no option)/i.test(words)) return { kind: 'none of the options' };
  if (/^(?:both|either|all (?:of|three|four|options))\b/i.test(words)) return { kind: 'several choices' };
  return null;
}
