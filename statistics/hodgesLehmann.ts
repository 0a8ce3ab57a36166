import type { DistinctValues } from './distinctValues.js';
import type { Interval } from './interval.js';
import { normalUpperQuantile } from './normalDistribution.js';
import { signedRankLowerHalf } from './signedRankDistribution.js';
import { walshSum } from './walshSum.js';
import type { HodgesLehmann } from './wilcoxonResult.js';

/** Up to so many differences the ends of the interval come from the exact distribution. */
const exactLimit = 500;

/**
 * Hodges and Lehmann's estimate (1963): the median of the n(n+1)/2 Walsh averages of the differences. Its interval
 * reaches from the k-th smallest to the k-th largest Walsh average (Tukey; Hollander and Wolfe 1999, 3.2 and 3.3), k from
 * the signed-rank distribution without ties. With ties the same closed interval holds at least its confidence
 * (Noether 1967), so no other rule is needed. Memory grows with the number of distinct differences only.
 *
 * @param differences At least one; estimate and interval are in their unit.
 * @param confidence A share above 0 and below 1; not checked here.
 * @example
 * const { estimate, interval } = hodgesLehmann(countDistinct(Float64Array.of(1, 2, 3, 4, 5, 7)), 0.95);
 * estimate; // 3.5
 * interval; // { lower: 1, upper: 7, confidence: 0.95 }
 */
export function hodgesLehmann(differences: DistinctValues, confidence: number): HodgesLehmann {
  const n = differences.counts.reduce((sum, count) => sum + count, 0);
  const averages = (n * (n + 1)) / 2;
  const average = (k: number) => walshSum(differences, k) / 2;
  const estimate = (average(Math.ceil(averages / 2)) + average(Math.floor(averages / 2) + 1)) / 2;
  const k = (n <= exactLimit ? exactDepth : normalDepth)(n, confidence);
  const interval: Interval | null =
    k < 1 ? null : { lower: average(k), upper: average(averages + 1 - k), confidence };
  return { estimate, interval };
}

/** The largest k with P(W < k) <= (1 - confidence) / 2, W the signed-rank statistic of n untied pairs; 0 if none. */
function exactDepth(n: number, confidence: number): number {
  const ranks = Array.from({ length: n }, (_, index) => index + 1);
  const below = signedRankLowerHalf(ranks);
  let k = 0;
  while (k < below.length && below[k] <= (1 - confidence) / 2) k++;
  return k;
}

/** The same by the normal approximation with continuity correction. */
function normalDepth(n: number, confidence: number): number {
  const mean = (n * (n + 1)) / 4;
  const deviation = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24);
  return Math.floor(mean + 0.5 - normalUpperQuantile((1 - confidence) / 2) * deviation);
}
