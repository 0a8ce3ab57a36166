import type { ClusterTotals } from './clusterBootstrapInterval.js';
import { clusterMean } from './clusterMean.js';
import { type Interval, requireConfidence } from './interval.js';
import { studentUpperQuantile } from './studentQuantile.js';

/**
 * Interval for a mean, or a mean difference, of values that come in clusters: mean -+ t * standard error, cluster-robust as
 * in `clusterMean`, with Student's t of its degrees of freedom (Bell and McCaffrey 2002; Imbens and Kolesar 2016). Of the
 * intervals that `npm run bench:coverage` compares it covers best where clusters are few.
 *
 * @param totals Of each cluster, sums in the values' unit; clusters without values are left out.
 * @returns The interval in the values' unit; null with fewer than two clusters that have values.
 * @throws UsageError when sums and counts differ in length, or the confidence is not between 0 and 1.
 * @example
 * const totals = { sums: [2, 3, 1, 4], counts: [2, 2, 2, 2] };
 * clusterMeanInterval(totals); // { lower: 0.2229, upper: 2.277, confidence: 0.95 }
 */
export function clusterMeanInterval(totals: ClusterTotals, confidence = 0.95): Interval | null {
  requireConfidence(confidence);
  const estimate = clusterMean(totals);
  if (estimate === null || estimate.clusters < 2) return null;
  const { mean, variance, degrees } = estimate;
  const margin = studentUpperQuantile((1 - confidence) / 2, degrees) * Math.sqrt(variance);
  return { lower: mean - margin, upper: mean + margin, confidence };
}
