import { mean, median } from 'simple-statistics';
import type { Verdict } from './judge.js';

/** How several response accuracies become one. */
export const combinations = ['mean', 'median'] as const;
export type Combination = (typeof combinations)[number];

/** What verdicts on one and the same answer say together. */
export type CombinedScore = Pick<Verdict, 'responseAccuracy' | 'hallucination' | 'correct' | 'choice'>;

/**
 * Combines scored verdicts on one answer: the mean or median of response accuracy; for hallucination, choice and
 * correctness what more than half of them say. A tie is null.
 *
 * @param verdicts at least one, all of outcome `scored` and of one form
 */
export function combineScored(verdicts: readonly Verdict[], combination: Combination): CombinedScore {
  const accuracies = verdicts.flatMap(({ responseAccuracy }) => responseAccuracy ?? []);
  const combine = combination === 'mean' ? mean : median;
  return {
    responseAccuracy: accuracies.length === 0 ? null : combine(accuracies),
    hallucination: majority(verdicts.map(({ hallucination }) => hallucination)),
    correct: majority(verdicts.map(({ correct }) => correct)),
    choice: majority(verdicts.map(({ choice }) => choice)),
  };
}

/** The value that more than half of all have; null when none has. */
function majority<Value>(values: readonly (Value | null)[]): Value | null {
  const found = values.find((one) => 2 * values.filter((other) => other === one).length > values.length);
  return found ?? null;
}
