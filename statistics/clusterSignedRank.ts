import type { ClusterTotals } from './clusterBootstrapInterval.js';
import { countDistinct } from './distinctValues.js';
import { exactP, normalP } from './signedRankP.js';
import { rankDifferences, rankSums } from './signedRanks.js';

/** What a test over clusters found, or why there was none. */
export type ClusterTest =
  | {
      readonly kind: 'tested';
      /** Clusters that have values; those of them whose differences are not 0 together; the others. */
      readonly clusters: number;
      readonly n: number;
      readonly zeros: number;
      readonly method: 'exact' | 'normal';
      readonly p: number;
      /** -1 to 1. */
      readonly rankBiserial: number;
    }
  /** No cluster differs: every sign flip gives the same sum, so p is 1. */
  | { readonly kind: 'all zero'; readonly clusters: number; readonly p: 1 }
  /** At most five: however they differ, no two-sided p is below 0.05. */
  | { readonly kind: 'too few clusters'; readonly clusters: number };

/** With fewer, all 2^n sign flips are too few for a two-sided p below 0.05: 2 / 2^5 is 0.0625. */
export const fewestClusters = 6;

/** Beyond, exact and approximate p near 0.05 differ by less than 0.0005, and comparisons of many models would take long. */
const exactLimit = 200;

/** Means are equal where they agree to this: sums of thirds would else tie or not as they were rounded. */
const precision = 1e9;

/**
 * Wilcoxon's signed-rank test of the clusters' mean differences, one difference a cluster: what `wilcoxonSignedRank` takes as
 * independent are then clusters, such as patients, and not values of one. Every cluster weighs the same. Exact up to 200
 * clusters that differ, ties included.
 *
 * @param totals Sum and number of the differences of each cluster, in any unit; clusters without values are left out.
 * @returns What was found; no p with fewer than six clusters, whose two-sided p is never below 0.05.
 * @example
 * clusterSignedRank({ sums: [4, 3, 6, -1, 5, 8, 7], counts: [2, 1, 2, 1, 2, 2, 1] }).p; // 0.03125
 * clusterSignedRank({ sums: [9, 8], counts: [1, 1] }); // { kind: 'too few clusters', clusters: 2 }
 */
export function clusterSignedRank(totals: ClusterTotals): ClusterTest {
  const means = clusterMeans(totals);
  const clusters = means.length;
  if (clusters < fewestClusters) return { kind: 'too few clusters', clusters };
  const groups = rankDifferences(countDistinct(means), 'wilcox');
  const n = groups.reduce((sum, { positive, negative }) => sum + positive + negative, 0);
  if (n === 0) return { kind: 'all zero', clusters, p: 1 };
  const sums = rankSums(groups);
  const { doubledPlus, doubledMinus } = sums;
  const method = n <= exactLimit ? 'exact' : 'normal';
  const p = (method === 'exact' ? exactP : normalP)(groups, sums, 'two-sided');
  const rankBiserial = (doubledPlus - doubledMinus) / (doubledPlus + doubledMinus);
  return { kind: 'tested', clusters, n, zeros: clusters - n, method, p, rankBiserial };
}

/**
 * The mean of each cluster that has values, to nine decimals.
 *
 * @example
 * clusterMeans({ sums: [1, 0, 3], counts: [3, 0, 2] }); // [0.3333, 1.5]
 */
export function clusterMeans({ sums, counts }: ClusterTotals): Float64Array {
  const means: number[] = [];
  for (let index = 0; index < counts.length; index++) {
    if (counts[index] > 0) means.push(Math.round((sums[index] / counts[index]) * precision) / precision);
  }
  return Float64Array.from(means);
}
