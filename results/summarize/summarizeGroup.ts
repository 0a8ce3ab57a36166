import type { Interval } from '../../statistics/interval.js';
import { type Moments, meanInterval } from '../../statistics/meanInterval.js';
import { wilsonInterval } from '../../statistics/wilsonInterval.js';
import { type Measure, measureScale, scoreOfForm } from '../../suites/measures.js';
import type { GroupCounts, GroupKey, GroupSummary, MeasureSummary } from './runSummary.js';

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

/** Cut off at 1 and 5: Student's t knows no ends of the scale, but no mean can lie beyond them. */
function withinScale(interval: Interval | null): Interval | null {
  if (interval === null) return null;
  const { worst, best } = measureScale.responseAccuracy;
  return { ...interval, lower: Math.max(worst, interval.lower), upper: Math.min(best, interval.upper) };
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
    interval: measure === 'responseAccuracy' ? withinScale(meanInterval(moments)) : wilsonInterval(sum, n),
    coverage: covered / items,
    bounds: { worst: boundWith(worst), best: boundWith(best) },
  };
}
