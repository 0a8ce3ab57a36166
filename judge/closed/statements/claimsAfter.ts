import type { Claim, Statement } from '../extraction.js';
import type { Options } from '../options.js';
import { readClaim } from '../readClaim.js';

/** What to look for: an expression with the `g` flag, and which of its matches count. */
export interface Cue {
  readonly expression: RegExp;
  readonly accepts?: (match: RegExpExecArray, text: string) => boolean;
  readonly isFinal?: (match: RegExpExecArray, text: string, claim: Claim) => boolean;
  /** The only form that counts: after a weak cue an option's text may be part of the reasoning. */
  readonly only?: 'letter' | 'text';
}

/** Reads a claim after each match of a cue in a plain text. */
export function claimsAfter(text: string, options: Options, cue: Cue): Omit<Statement, 'rule'>[] {
  return [...text.matchAll(cue.expression)].flatMap((match) => {
    if (cue.accepts?.(match, text) === false) return [];
    const claim = readClaim(text, match.index + match[0].length, options);
    if (claim === null || (cue.only !== undefined && !isOf(claim, cue.only))) return [];
    return [{ at: match.index, claim, final: cue.isFinal?.(match, text, claim) ?? false }];
  });
}

function isOf(claim: Claim, form: 'letter' | 'text'): boolean {
  return claim.kind === 'option'
    ? claim.means === form
    : form === 'letter' && claim.kind !== 'none of the options';
}
