import type { ClusterTotals } from './clusterBootstrapInterval.js';
import { clusterMean } from './clusterMean.js';
import { type Interval, requireConfidence } from './interval.js';
import { scoreInterval } from './scoreInterval.js';
import { studentUpperQuantile } from './studentQuantile.js';

/**
 * Interval for a share of values from 0 to 1 that come in clusters: Wilson's score interval (1927) with the number of independent
 * values that would have the cluster-robust variance of `clusterMean`, p (1 - p) / variance, for n, and Student's t of its degrees
 * of freedom for z (Dean and Pagano 2015). It stays within 0 and 1. Where all clusters have the same share, as with none of n,
 * nothing tells how values hang together: the number of clusters is taken for n, as if those of one were all the same.
 *
 * @param totals Of each cluster; clusters without values are left out.
 * @returns The interval as shares; null with fewer than two clusters that have values.
 * @throws UsageError when sums and counts differ in length, or the confidence is not between 0 and 1.
 * @example
 * const totals = { sums: [2, 3, 1, 4], counts: [5, 5, 5, 5] };
 * clusterShareInterval(totals); // { lower: 0.1826, upper: 0.8174, confidence: 0.95 }
 * clusterShareInterval({ sums: [0, 0, 0], counts: [5, 5, 5] }); // { lower: 0, upper: 0.8605, confidence: 0.95 }
 */
export function clusterShareInterval(totals: ClusterTotals, confidence = 0.95): Interval | null {
  requireConfidence(confidence);
  const estimate = clusterMean(totals);
  if (estimate === null || estimate.clusters < 2) return null;
  const { mean, variance, degrees, clusters } = estimate;
  const isSpread = variance > 1e-12 * mean * (1 - mean);
  const n = isSpread ? (mean * (1 - mean)) / variance : clusters;
  const quantile = studentUpperQuantile((1 - confidence) / 2, degrees);
  return { ...scoreInterval({ share: mean, n }, quantile), confidence };
}
