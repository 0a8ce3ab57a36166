import { type ConsistencyTally, consistencyTally } from '../../statistics/consistencyTally.js';
import { answersOf } from './repeatedItems.js';
import type { GroupConsistency, GroupKey } from './runSummary.js';

/** What is known of the items that were answered. */
export interface AnsweredItems {
  keyOf(index: number): Pick<GroupKey, 'form' | 'aspect'>;
  /** The number that stands for the right answer, as answers have it, or one that none of them has; undefined where it is not known. */
  rightOf(index: number): number | undefined;
}

/**
 * Says how consistent the answers are, for each form and aspect in order of first item, each form in all coming first;
 * nothing for a run that asked once.
 *
 * @param answers The answers of each repeat by position of the item; NaN where there is none.
 */
export function summarizeConsistency(
  answers: readonly Float64Array[],
  { keyOf, rightOf }: AnsweredItems,
): GroupConsistency[] {
  if (answers.length < 2) return [];
  const tallies = new Map<string, ConsistencyTally>();
  const tallyOf = (key: GroupConsistency['key']) => {
    const name = JSON.stringify(key);
    const tally = tallies.get(name) ?? consistencyTally(answers.length);
    tallies.set(name, tally);
    return tally;
  };
  for (const index of answers[0].keys()) {
    const given = answersOf(answers, index);
    const { form, aspect } = keyOf(index);
    tallyOf({ form }).add(given, rightOf(index));
    if (aspect !== undefined) tallyOf({ form, aspect }).add(given, rightOf(index));
  }
  return [...tallies].map(([name, tally]) => ({
    key: JSON.parse(name) as GroupConsistency['key'],
    ...tally.result(),
  }));
}
