import { clusterMeanInterval } from '../../../statistics/clusterMeanInterval.js';
import { clusterShareInterval } from '../../../statistics/clusterShareInterval.js';
import type { Interval } from '../../../statistics/interval.js';
import { endsOf, type MeasureName, measureOf } from '../../../suites/measures.js';
import type { Metric } from './metric.js';

/** What a mean and its interval are made of. */
export type MeanSums = {
  n: number;
  sum: number;
  /** Sum and number of the values of each subject, by its number. */
  readonly subjectSums: number[];
  readonly subjectCounts: number[];
};

/** The mean, with an interval by subject: Wilson's for yes or no, and else Student's t within the ends of the scale. */
export const mean: Metric<MeanSums> = {
  label: 'Mean',
  format: 'value',
  start: () => ({ n: 0, sum: 0, subjectSums: [], subjectCounts: [] }),
  add(sums, { value, subject }) {
    sums.n++;
    sums.sum += value;
    while (sums.subjectSums.length <= subject) {
      sums.subjectSums.push(0);
      sums.subjectCounts.push(0);
    }
    sums.subjectSums[subject] += value;
    sums.subjectCounts[subject]++;
  },
  result({ n, sum, subjectSums, subjectCounts }, measure) {
    const totals = { sums: subjectSums, counts: subjectCounts };
    return {
      value: n === 0 ? null : sum / n,
      interval: measureOf(measure).scale.isYesOrNo
        ? clusterShareInterval(totals)
        : withinScale(clusterMeanInterval(totals), measure),
    };
  },
};

/** Student's t knows no ends of the scale, but no mean can lie beyond them. */
function withinScale(interval: Interval | null, measure: MeasureName): Interval | null {
  if (interval === null) return null;
  const { least, greatest } = endsOf(measure);
  const upper = greatest === null ? interval.upper : Math.min(greatest, interval.upper);
  return { ...interval, lower: Math.max(least, interval.lower), upper };
}
