import { clusterBootstrapInterval } from '../../../statistics/clusterBootstrapInterval.js';
import type { Interval } from '../../../statistics/interval.js';
import { totalsByCluster } from '../../../statistics/totalsByCluster.js';
import { isHigherBetter } from '../../../suites/measures.js';
import { createRandom } from '../../../util/random.js';
import type { ComparedKey, PairedStatistic } from './pairedStatistic.js';

/** Means over the compared pairs; null when there are none. */
export interface MeanDifference {
  readonly levelMean: number | null;
  readonly baselineMean: number | null;
  /** level - baseline, on the measure's scale. */
  readonly difference: number | null;
  /** Of the difference: bootstrap over subjects. Null with fewer than two subjects. */
  readonly interval: Interval | null;
}

/** The mean of either side, and their difference. */
export const meanDifference: PairedStatistic<MeanDifference> = {
  compute({ level, baseline, subjects }, { confidence, seed }) {
    const totals = totalsByCluster(
      level.map((value, pair) => value - baseline[pair]),
      subjects,
    );
    const interval = clusterBootstrapInterval(totals, createRandom(...seed), { confidence });
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
  note: 'interval: of the difference, bootstrap over subjects',
  explanation: 'The 95 % interval of a difference comes from a bootstrap over subjects.',
};

function meanOf(values: Float64Array): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Which of the two is better by the difference of means; says nothing about chance. */
function betterOne({ difference, level, baseline, measure }: ComparedKey & MeanDifference): string {
  if (difference === null) return 'no pairs';
  if (difference === 0) return 'equal';
  return difference > 0 === isHigherBetter(measure) ? level : baseline;
}
