import { clusterMeanInterval } from '../../../statistics/clusterMeanInterval.js';
import type { Interval } from '../../../statistics/interval.js';
import { endsOf, isHigherBetter, type MeasureName } from '../../../suites/measures.js';
import { differenceTotals } from './differenceTotals.js';
import type { ComparedKey, PairedStatistic } from './pairedStatistic.js';

/** Means over the compared pairs; null when there are none. */
export interface MeanDifference {
  readonly levelMean: number | null;
  readonly baselineMean: number | null;
  /** level - baseline, on the measure's scale. */
  readonly difference: number | null;
  /** Of the difference: cluster-robust t by subject. Null with fewer than two subjects. */
  readonly interval: Interval | null;
}

/** The mean of either side, and their difference. */
export const meanDifference: PairedStatistic<MeanDifference> = {
  compute(pairs, { confidence }) {
    const { level, baseline } = pairs;
    const interval = withinReach(clusterMeanInterval(differenceTotals(pairs), confidence), pairs.measure);
    const [levelMean, baselineMean] = [meanOf(level), meanOf(baseline)];
    const difference = levelMean === null || baselineMean === null ? null : levelMean - baselineMean;
    return { levelMean, baselineMean, difference, interval };
  },
  columns: [
    {
      format: 'value',
      csv: 'levelMean',
      text: ({ level }) => level,
      page: { heading: ({ level }) => `Mean, ${level}`, part: 'detail' },
      cell: ({ levelMean }) => levelMean,
    },
    {
      format: 'value',
      csv: 'baselineMean',
      text: ({ baseline }) => baseline,
      page: { heading: ({ baseline }) => `Mean, ${baseline}`, part: 'detail' },
      cell: ({ baselineMean }) => baselineMean,
    },
    { format: 'word', page: { heading: 'Better', part: 'finding' }, cell: betterOne },
    {
      format: 'difference',
      csv: 'difference',
      text: 'difference',
      page: { heading: 'Difference', part: 'finding' },
      cell: ({ difference }) => difference,
    },
    {
      format: 'interval',
      csv: 'interval',
      text: ({ confidence }) => `${confidence} interval`,
      page: { heading: ({ confidence }) => `${confidence} interval`, part: 'finding' },
      cell: ({ interval }) => interval,
    },
  ],
  note: 'interval: of the difference, Student’s t with the standard error and the degrees of freedom that subjects give',
  explanation:
    'The 95 % interval of a difference is by subject: Student’s t with a standard error and degrees of freedom that allow for ' +
    'items of one subject being alike.',
};

/** Student's t knows no ends of the scale, but no difference is larger than their distance. */
function withinReach(interval: Interval | null, measure: MeasureName): Interval | null {
  const { least, greatest } = endsOf(measure);
  if (interval === null || greatest === null) return interval;
  const reach = greatest - least;
  return { ...interval, lower: Math.max(-reach, interval.lower), upper: Math.min(reach, interval.upper) };
}

function meanOf(values: Float64Array): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Which of the two is better by the difference of means; says nothing about chance. */
function betterOne({ difference, level, baseline, measure }: ComparedKey & MeanDifference): string {
  if (difference === null) return 'no pairs';
  if (difference === 0) return 'equal';
  return difference > 0 === isHigherBetter(measure) ? level : baseline;
}
