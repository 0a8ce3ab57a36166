import type { Claim, Statement } from '../extraction.js';
import type { Options } from '../options.js';
import { readClaim } from '../readClaim.js';

/** What to look for: an expression with the `g` flag, and which of its matches count. */
export interface Cue {
  readonly expression: RegExp;
  readonly accepts?: (match: RegExpExecArray, text: string) => boolean;
  readonly isFinal?: (match: RegExpExecArray, text: string, claim: Claim) => boolean;
  /** Take letters only: an option's text after such a weak cue may be part of the reasoning. */
  readonly lettersOnly?: boolean;
}

/** Reads a claim after each match of a cue in a plain text. */
export function claimsAfter(text: string, options: Options, cue: Cue): Omit<Statement, 'rule'>[] {
  return [...text.matchAll(cue.expression)].flatMap((match) => {
    if (cue.accepts?.(match, text) === false) return [];
    const claim = readClaim(text, match.index + match[0].length, options);
    if (claim === null || (cue.lettersOnly === true && !isLetter(claim))) return [];
    return [{ at: match.index, claim, final: cue.isFinal?.(match, text, claim) ?? false }];
  });
}

function isLetter(claim: Claim): boolean {
  return claim.kind === 'option' ? claim.means === 'letter' : claim.kind !== 'none of the options';
}
