import type { Interval } from '../../../statistics/interval.js';
import { meanInterval } from '../../../statistics/meanInterval.js';
import { wilsonInterval } from '../../../statistics/wilsonInterval.js';
import { endsOf, type MeasureName, measureOf } from '../../../suites/measures.js';
import type { Metric } from './metric.js';

/** The mean, with Wilson's interval for yes or no, and else Student's t within the ends of the scale. */
export const mean: Metric = {
  label: 'Mean',
  format: 'value',
  start: () => ({ n: 0, sum: 0, squareSum: 0 }),
  add(sums, { value }) {
    sums.n++;
    sums.sum += value;
    sums.squareSum += value * value;
  },
  result({ n, sum, squareSum }, measure) {
    return {
      value: n === 0 ? null : sum / n,
      interval: measureOf(measure).scale.isYesOrNo
        ? wilsonInterval(sum, n)
        : withinScale(meanInterval({ n, sum, squareSum }), measure),
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
