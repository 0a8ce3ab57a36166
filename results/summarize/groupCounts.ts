import { type ItemOutcome, itemOutcomes } from '../join/readOutcomes.js';
import type { Verdicts } from '../join/readVerdicts.js';
import type { GroupCounts } from './runSummary.js';

type Sums = { -readonly [Name in keyof Omit<GroupCounts, 'outcomes'>]: number };

/** Counts that are still growing. */
export type GrowingCounts = Sums & { readonly outcomes: Record<ItemOutcome, number> };

/** Counts of no items. */
export function noCounts(): GrowingCounts {
  return {
    items: 0,
    outcomes: Object.fromEntries(itemOutcomes.map((name) => [name, 0])) as Record<ItemOutcome, number>,
    unjudged: 0,
    scored: 0,
    withoutChoice: 0,
    counted: 0,
    scoreSum: 0,
    scoreSquareSum: 0,
    hallucinationKnown: 0,
    hallucinated: 0,
    scoredShare: 0,
    toldShare: 0,
    scorePart: 0,
    hallucinatedPart: 0,
  };
}

/** Adds the item at a position. */
export function countItem(counts: GrowingCounts, outcome: ItemOutcome, verdicts: Verdicts, index: number) {
  const score = verdicts.score[index];
  const hallucination = verdicts.hallucination[index];
  counts.items++;
  counts.outcomes[outcome]++;
  counts.unjudged += 1 - verdicts.judged[index];
  counts.scored += verdicts.scored[index];
  counts.scoredShare += verdicts.scoredShare[index];
  counts.toldShare += verdicts.toldShare[index];
  if (!Number.isNaN(score)) {
    counts.counted++;
    counts.withoutChoice += 1 - verdicts.scored[index];
    counts.scoreSum += score;
    counts.scoreSquareSum += score * score;
    counts.scorePart += score * verdicts.countedShare[index];
  }
  if (!Number.isNaN(hallucination)) {
    counts.hallucinationKnown++;
    counts.hallucinated += hallucination;
    counts.hallucinatedPart += hallucination * verdicts.toldShare[index];
  }
}

/** Adds the counts of a group that shares no item with those so far. */
export function addCounts(counts: GrowingCounts, other: GroupCounts): void {
  for (const name of itemOutcomes) counts.outcomes[name] += other.outcomes[name];
  for (const name of Object.keys(counts) as (keyof GrowingCounts)[]) {
    if (name !== 'outcomes') counts[name] += other[name];
  }
}
