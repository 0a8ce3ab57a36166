import type { Claim, Statement } from '../extraction.js';
import type { Options } from '../options.js';
import { beginsWithLetter, readClaim } from '../readClaim.js';

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
    const at = match.index + match[0].length;
    if (cue.only !== undefined && beginsWithLetter(text, at) !== (cue.only === 'letter')) return [];
    const claim = readClaim(text, at, options);
    if (claim === null) return [];
    return [{ at: match.index, claim, final: cue.isFinal?.(match, text, claim) ?? false }];
  });
}
