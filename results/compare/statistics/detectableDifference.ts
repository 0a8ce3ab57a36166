import { clusterMean } from '../../../statistics/clusterMean.js';
import { clusterMeans } from '../../../statistics/clusterSignedRank.js';
import { smallestDetectableDifference } from '../../../statistics/smallestDetectableDifference.js';
import { differenceTotals } from './differenceTotals.js';
import type { PairedStatistic } from './pairedStatistic.js';

/** How small a difference could have been found. */
export interface DetectableDifference {
  /** On the measure's scale, of either sign; null with too few subjects, or where no subject differs from another. */
  readonly detectable: number | null;
}

/** The smallest true difference that the test by subject finds in four of five suites like this one. */
export const detectableDifference: PairedStatistic<DetectableDifference> = {
  compute(pairs) {
    const sums = clusterMeans(differenceTotals(pairs));
    const estimate = clusterMean({ sums, counts: sums.map(() => 1) });
    if (estimate === null) return { detectable: null };
    const { variance, degrees, clusters } = estimate;
    return {
      detectable: smallestDetectableDifference({ standardError: Math.sqrt(variance), degrees, clusters }),
    };
  },
  columns: [
    { format: 'difference', csv: 'detectable', cell: ({ detectable }) => detectable },
    {
      format: 'spread',
      text: 'detectable',
      page: { heading: 'Detectable', part: 'detail' },
      cell: ({ detectable, p }) => (p !== null && p < 0.05 ? null : detectable),
    },
  ],
  note: 'detectable: where p is not below 0.05, the smallest true difference that would have been found with 80 % power',
  explanation:
    'Detectable stands beside what was not found: the smallest true difference that the test by subject would have found with ' +
    '80 % power, by how far these subjects differ; a smaller one may well be there.',
};
