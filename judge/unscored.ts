import type { Flag, Verdict } from '../suites/schema/schema.js';

type UnscoredVerdict = Extract<Verdict, { readonly outcome: 'unscored' }>;

/** A verdict without a score: nothing is imputed. A flag says that the answer is an attack on the judge. */
export function unscored(by: string, reason: string, analysis: string, flag?: Flag): UnscoredVerdict {
  return { outcome: 'unscored', reason, by, analysis, ...(flag && { flagged: flag }) };
}
