import type { ClusterTotals } from '../../../statistics/clusterBootstrapInterval.js';
import { totalsByCluster } from '../../../statistics/totalsByCluster.js';
import type { MeasuredPairs } from './pairedStatistic.js';

/** Sum and number of the differences, level - baseline, of each subject. */
export function differenceTotals({ level, baseline, subjects }: MeasuredPairs): ClusterTotals {
  const differences = level.map((value, pair) => value - baseline[pair]);
  return totalsByCluster(differences, subjects);
}
