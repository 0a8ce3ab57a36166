import type { Verdict } from '../suites/schema/schema.js';

/** A verdict without a score: nothing is imputed. */
export function unscored(by: string, reason: string, analysis: string): Verdict {
  return { outcome: 'unscored', reason, by, analysis };
}
