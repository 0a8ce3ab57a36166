import { UsageError } from '../util/radvuqaError.js';
import type { ClusterTotals } from './clusterBootstrapInterval.js';

/** A mean of values that come in clusters, and how sure it is. */
export interface ClusterMean {
  /** Clusters that have values. */
  readonly clusters: number;
  /** Over all values: sum of sums / sum of counts. */
  readonly mean: number;
  /** Of the mean: the square of its standard error; 0 with one cluster, of which nothing is known. */
  readonly variance: number;
  /** Degrees of freedom of the variance; 0 with one cluster. */
  readonly degrees: number;
}

/**
 * Mean of values in clusters, with the cluster-robust variance CR2 (Bell and McCaffrey 2002): with w the share of the values
 * that a cluster has and e the cluster's mean less the mean, the sum of w^2 e^2 / (1 - w). For clusters of one size it is the
 * variance of their means / their number. Nothing is assumed of how values of one cluster hang together.
 *
 * The degrees of freedom are Satterthwaite's of that sum if values were independent, 1 / (P^2 + sum of w^2 - sum of
 * w^4 / (1 - w)^2) with P = sum of w^2 / (1 - w): clusters - 1 where all are of one size, fewer the more unequal they are.
 *
 * @param totals Of each cluster, sums in the values' unit; clusters without values are left out.
 * @returns The mean in the values' unit, its variance in the square of that; null without values.
 * @throws UsageError when sums and counts differ in length.
 * @example
 * clusterMean({ sums: [2, 3, 1, 4], counts: [2, 2, 2, 2] }); // { clusters: 4, mean: 1.25, variance: 0.1042, degrees: 3 }
 */
export function clusterMean({ sums, counts }: ClusterTotals): ClusterMean | null {
  if (sums.length !== counts.length) {
    const found = `${sums.length} sums and ${counts.length} counts`;
    throw new UsageError({ subject: 'clusterMean', expected: 'a sum and a count each', found });
  }
  const filled = Array.from(counts, (_count, index) => index).filter((index) => counts[index] > 0);
  if (filled.length === 0) return null;
  const n = filled.reduce((total, index) => total + counts[index], 0);
  const mean = filled.reduce((total, index) => total + sums[index], 0) / n;
  if (filled.length === 1) return { clusters: 1, mean, variance: 0, degrees: 0 };
  const variance = filled.reduce((total, index) => {
    const weight = counts[index] / n;
    return total + (weight * (sums[index] / counts[index] - mean)) ** 2 / (1 - weight);
  }, 0);
  const degrees = satterthwaiteDegrees(filled.map((index) => counts[index] / n));
  return { clusters: filled.length, mean, variance, degrees };
}

function satterthwaiteDegrees(weights: readonly number[]): number {
  const sumOf = (term: (weight: number) => number) => weights.reduce((sum, weight) => sum + term(weight), 0);
  const crossed = sumOf((weight) => weight ** 2 / (1 - weight)) ** 2;
  return 1 / (crossed + sumOf((weight) => weight ** 2 - weight ** 4 / (1 - weight) ** 2));
}
