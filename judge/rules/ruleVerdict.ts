import type { Judgement } from '../../suites/schema/schema.js';

/** A judgement without what only its caller knows: the item's id and the judge's hash. */
export type RuleVerdict = Omit<Judgement, 'id' | 'judge'>;

/** A verdict without a score: nothing is imputed. */
export function unscored(by: string, reason: string, analysis: string): RuleVerdict {
  return {
    outcome: 'unscored',
    reason,
    responseAccuracy: null,
    hallucination: null,
    correct: null,
    choice: null,
    by,
    analysis,
  };
}
