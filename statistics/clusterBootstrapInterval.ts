import { quantileSorted } from 'simple-statistics';
import { UsageError } from '../util/radvuqaError.js';
import type { Random } from '../util/random.js';
import { type Interval, requireConfidence } from './interval.js';

/** Sum and number of the values of each cluster, by position; clusters without values may be among them. */
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
 * Percentile interval for a mean of values that come in clusters, such as measurements of the same patients, which are not
 * independent. As many whole clusters as there are, are drawn with replacement; a resample's mean is (sum of their
 * sums) / (sum of their counts); the interval's ends are the quantiles (1 - confidence) / 2 and (1 + confidence) / 2 of these
 * means (Efron 1979; Davison and Hinkley 1997, 3.8). With few clusters (below about 20) it tends to be too narrow.
 *
 * @param clusters Totals of each cluster, sums in the values' unit; clusters without values are left out.
 * @param random Where the draws come from: the same seed gives the same interval.
 * @returns The interval in the values' unit; null with fewer than two clusters that have values.
 * @throws UsageError when sums and counts differ in length, or the confidence is not between 0 and 1.
 * @example
 * const clusters = { sums: [2, 3, 1, 4, 1, 0], counts: [2, 2, 2, 2, 2, 2] };
 * clusterBootstrapInterval(clusters, createRandom(1)); // { lower: 0.4167, upper: 1.5, confidence: 0.95 }
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
