import type { Interval } from '../../../statistics/interval.js';
import { meanInterval } from '../../../statistics/meanInterval.js';
import { wilsonInterval } from '../../../statistics/wilsonInterval.js';
import type { Measure } from '../../../suites/measures.js';
import type { Metric } from './metric.js';

/** The mean, with Wilson's interval for shares and Student's t within the ends of the scale for points. */
export const mean: Metric = {
  label: 'Mean',
  format: 'value',
  start: () => ({ n: 0, sum: 0, squareSum: 0 }),
  add(sums, value) {
    sums.n++;
    sums.sum += value;
    sums.squareSum += value * value;
  },
  result({ n, sum, squareSum }, measure) {
    return {
      value: n === 0 ? null : sum / n,
      interval:
        measure.unit === 'share'
          ? wilsonInterval(sum, n)
          : withinScale(meanInterval({ n, sum, squareSum }), measure),
    };
  },
};

/** Student's t knows no ends of the scale, but no mean can lie beyond them. */
function withinScale(interval: Interval | null, { worst, best }: Measure): Interval | null {
  if (interval === null) return null;
  const [least, greatest] = [Math.min(worst, best), Math.max(worst, best)];
  return { ...interval, lower: Math.max(least, interval.lower), upper: Math.min(greatest, interval.upper) };
}
