import { quantileSorted } from 'simple-statistics';
import type { Random } from '../util/random.js';
import type { BootstrapOptions } from './clusterBootstrapInterval.js';
import { type Interval, requireConfidence } from './interval.js';

/**
 * Percentile interval for any statistic of things that come in clusters, such as the agreement of raters on answers of the same
 * patients: as many whole clusters as there are, are drawn with replacement, and the statistic is computed from all that they hold
 * (Efron 1979; Davison and Hinkley 1997, 3.8). With few clusters it tends to be too narrow.
 *
 * @param clusters Number of each thing's cluster, by position.
 * @param statistic Of the positions drawn; null where it is not defined, which is left out.
 * @param random Where the draws come from: the same seed gives the same interval.
 * @returns The interval in the statistic's unit; null with fewer than two clusters, or where it is mostly not defined.
 * @throws UsageError when the confidence is not between 0 and 1.
 * @example
 * const values = [1, 2, 3, 4, 5, 6];
 * const largest = (positions) => Math.max(...positions.map((at) => values[at]));
 * clusterStatisticInterval([0, 0, 1, 1, 2, 2], largest, createRandom(1)); // { lower: 2, upper: 6, confidence: 0.95 }
 */
export function clusterStatisticInterval(
  clusters: ArrayLike<number>,
  statistic: (positions: readonly number[]) => number | null,
  random: Random,
  { resamples = 1000, confidence = 0.95 }: BootstrapOptions = {},
): Interval | null {
  requireConfidence(confidence);
  const members = membersOf(clusters);
  if (members.length < 2) return null;
  const drawn = Array.from({ length: resamples }, () =>
    statistic(members.flatMap(() => members[random.integer(members.length)])),
  );
  const values = drawn.filter((value) => value !== null).sort((a, b) => a - b);
  if (values.length < resamples / 2) return null;
  const lower = quantileSorted(values, (1 - confidence) / 2);
  return { lower, upper: quantileSorted(values, (1 + confidence) / 2), confidence };
}

/** Positions of the things of each cluster. */
function membersOf(clusters: ArrayLike<number>): number[][] {
  const members = new Map<number, number[]>();
  for (let at = 0; at < clusters.length; at++) {
    const of = members.get(clusters[at]) ?? [];
    members.set(clusters[at], of);
    of.push(at);
  }
  return [...members.values()];
}
