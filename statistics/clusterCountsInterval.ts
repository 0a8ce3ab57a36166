import { quantileSorted } from 'simple-statistics';
import type { Random } from '../util/random.js';
import type { BootstrapOptions } from './clusterBootstrapInterval.js';
import { type Interval, requireConfidence } from './interval.js';

/**
 * Percentile interval for a statistic of counts that add up over clusters, such as kappa of the table of two raters over patients: as
 * many whole clusters as there are, are drawn with replacement, and the statistic is computed from the sum of their counts (Efron 1979;
 * Davison and Hinkley 1997, 3.8). It is that of `clusterStatisticInterval`, in a time that does not grow with what is counted. With
 * few clusters it tends to be too narrow.
 *
 * @param clusters The counts of each cluster, all of one length; clusters without counts are left out.
 * @param statistic Of counts that are added up; null where it is not defined, which is left out.
 * @param random Where the draws come from: the same seed gives the same interval.
 * @returns The interval in the statistic's unit; null with fewer than two clusters, or where it is mostly not defined.
 * @throws UsageError when the confidence is not between 0 and 1.
 * @example
 * const clusters = [[4, 1], [3, 2], [5, 0]];
 * const share = ([yes, no]) => yes / (yes + no);
 * clusterCountsInterval(clusters, share, createRandom(1)); // { lower: 0.6, upper: 1, confidence: 0.95 }
 */
export function clusterCountsInterval(
  clusters: readonly ArrayLike<number>[],
  statistic: (counts: Float64Array) => number | null,
  random: Random,
  { resamples = 1000, confidence = 0.95 }: BootstrapOptions = {},
): Interval | null {
  requireConfidence(confidence);
  const filled = clusters.filter((counts) => Array.from(counts).some((count) => count > 0));
  if (filled.length < 2) return null;
  const drawn = Array.from({ length: resamples }, () => statistic(drawnCounts(filled, random)));
  const values = drawn.filter((value) => value !== null).sort((a, b) => a - b);
  if (values.length < resamples / 2) return null;
  const lower = quantileSorted(values, (1 - confidence) / 2);
  return { lower, upper: quantileSorted(values, (1 + confidence) / 2), confidence };
}

function drawnCounts(clusters: readonly ArrayLike<number>[], random: Random): Float64Array {
  const sum = new Float64Array(clusters[0].length);
  for (let draw = 0; draw < clusters.length; draw++) {
    const counts = clusters[random.integer(clusters.length)];
    for (let cell = 0; cell < sum.length; cell++) sum[cell] += counts[cell];
  }
  return sum;
}
