import { type Measure, measureScale, scoreOfForm } from '../measure.js';
import type { GroupCounts, GroupKey, GroupSummary, MeasureSummary } from '../runSummary.js';
import { type Moments, meanInterval } from '../statistics/meanInterval.js';
import { wilsonInterval } from '../statistics/wilsonInterval.js';

/** Means, intervals, coverage and bounds that follow from a group's counts. */
export function summarizeGroup(key: GroupKey, counts: GroupCounts): GroupSummary {
  const { items, counted, scoreSum, scoreSquareSum, hallucinationKnown, hallucinated } = counts;
  return {
    key,
    counts,
    score: summarizeMeasure(scoreOfForm[key.form], {
      items,
      covered: counts.scoredShare,
      part: counts.scorePart,
      moments: { n: counted, sum: scoreSum, squareSum: scoreSquareSum },
    }),
    hallucination: summarizeMeasure('hallucination', {
      items,
      covered: counts.toldShare,
      part: counts.hallucinatedPart,
      moments: { n: hallucinationKnown, sum: hallucinated, squareSum: hallucinated },
    }),
  };
}

interface Observed {
  readonly items: number;
  /** Items that have a value, each as the share of its repeats that have one; and the sum of these parts of the values. */
  readonly covered: number;
  readonly part: number;
  readonly moments: Moments;
}

function summarizeMeasure(measure: Measure, { items, covered, part, moments }: Observed): MeasureSummary {
  const { n, sum } = moments;
  const { worst, best } = measureScale[measure];
  const boundWith = (value: number) => (part + (items - covered) * value) / items;
  return {
    measure,
    n,
    mean: n === 0 ? null : sum / n,
    interval: measure === 'responseAccuracy' ? meanInterval(moments) : wilsonInterval(sum, n),
    coverage: covered / items,
    bounds: { worst: boundWith(worst), best: boundWith(best) },
  };
}
