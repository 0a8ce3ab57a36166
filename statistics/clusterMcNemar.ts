import { UsageError } from '../util/radvuqaError.js';
import { fewestClusters } from './clusterSignedRank.js';
import { signedRankLowerTail } from './signedRankDistribution.js';

/** Discordant pairs of each cluster: 1 on the first side only, and on the second side only. */
export interface DiscordantPairs {
  readonly firstOnly: ArrayLike<number>;
  readonly secondOnly: ArrayLike<number>;
}

/** What a McNemar test over clusters found, or why there was none. */
export type ClusterMcNemarResult =
  /** `n`: clusters whose discordant pairs are not as many on either side. */
  | { readonly kind: 'tested'; readonly clusters: number; readonly n: number; readonly p: number }
  | { readonly kind: 'too few clusters'; readonly clusters: number };

/**
 * McNemar's test of paired yes/no values in clusters, in its exact form: the sum over clusters of (first only - second
 * only), which Durkalski et al. (2003) take as normal, among all 2^n flips of the clusters' sides. With one pair a cluster it is
 * the exact McNemar test. A cluster weighs by its discordant pairs. Two-sided: twice the smaller tail, at most 1.
 *
 * @throws UsageError when a count is not a whole number of at least 0, or the sides differ in length.
 * @example
 * clusterMcNemar({ firstOnly: [3, 1, 2, 0, 4, 1, 2], secondOnly: [0, 0, 1, 1, 0, 0, 0] }).p; // 0.07813
 */
export function clusterMcNemar({ firstOnly, secondOnly }: DiscordantPairs): ClusterMcNemarResult {
  requireCounts(firstOnly, secondOnly);
  const clusters = firstOnly.length;
  if (clusters < fewestClusters) return { kind: 'too few clusters', clusters };
  const excess = Array.from(firstOnly, (count, index) => count - secondOnly[index]).filter(
    (net) => net !== 0,
  );
  const sumWhere = (isMeant: (net: number) => boolean) =>
    excess.filter(isMeant).reduce((sum, net) => sum + Math.abs(net), 0);
  const smaller = Math.min(
    sumWhere((net) => net > 0),
    sumWhere((net) => net < 0),
  );
  const p = excess.length === 0 ? 1 : 2 * signedRankLowerTail(excess.map(Math.abs), smaller);
  return { kind: 'tested', clusters, n: excess.length, p: Math.min(1, p) };
}

function requireCounts(firstOnly: ArrayLike<number>, secondOnly: ArrayLike<number>): void {
  const subject = 'clusterMcNemar';
  if (firstOnly.length !== secondOnly.length) {
    const found = `${firstOnly.length} and ${secondOnly.length}`;
    throw new UsageError({ subject, expected: 'a count of either side for each cluster', found });
  }
  for (const count of [...Array.from(firstOnly), ...Array.from(secondOnly)]) {
    if (Number.isSafeInteger(count) && count >= 0) continue;
    throw new UsageError({ subject, expected: 'counts of pairs', found: String(count) });
  }
}
