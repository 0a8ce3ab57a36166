import { quantileSorted } from 'simple-statistics';
import { UsageError } from '../util/radvuqaError.js';
import type { Random } from '../util/random.js';
import { type Interval, requireConfidence } from './interval.js';

/** Sum and number of the values of each cluster (subject); clusters without values may be among them. */
export interface ClusterTotals {
  readonly sums: ArrayLike<number>;
  readonly counts: ArrayLike<number>;
}

export interface BootstrapOptions {
  /** 2000 when not given. */
  readonly resamples?: number;
  /** 0.95 when not given. */
  readonly confidence?: number;
}

/**
 * Percentile interval for a mean of values that come in clusters, such as items of the same subject, which are not
 * independent: whole clusters are drawn with replacement, and the mean is taken over all values drawn (Efron 1979; Davison
 * and Hinkley 1997, 3.8). Works on the clusters' totals alone. With few clusters (below about 20) it tends to be too
 * narrow. Null with fewer than two clusters.
 *
 * @throws UsageError when sums and counts differ in length, or the confidence is not between 0 and 1.
 */
export function clusterBootstrapInterval(
  clusters: ClusterTotals,
  random: Random,
  { resamples = 2000, confidence = 0.95 }: BootstrapOptions = {},
): Interval | null {
  requireConfidence(confidence);
  const { sums, counts } = filledClusters(clusters);
  if (counts.length < 2) return null;
  const means = new Float64Array(resamples).map(() => resampledMean(sums, counts, random)).sort();
  const sorted = Array.from(means);
  const lower = quantileSorted(sorted, (1 - confidence) / 2);
  return { lower, upper: quantileSorted(sorted, (1 + confidence) / 2), confidence };
}

function filledClusters({ sums, counts }: ClusterTotals) {
  if (sums.length !== counts.length) {
    const found = `${sums.length} sums and ${counts.length} counts`;
    throw new UsageError({ subject: 'clusterBootstrapInterval', expected: 'a sum and a count each', found });
  }
  const filled = Array.from(counts, (_count, index) => index).filter((index) => counts[index] > 0);
  return {
    sums: Float64Array.from(filled, (index) => sums[index]),
    counts: Float64Array.from(filled, (index) => counts[index]),
  };
}

function resampledMean(sums: Float64Array, counts: Float64Array, random: Random): number {
  let sum = 0;
  let count = 0;
  for (let draw = 0; draw < sums.length; draw++) {
    const chosen = random.integer(sums.length);
    sum += sums[chosen];
    count += counts[chosen];
  }
  return sum / count;
}
