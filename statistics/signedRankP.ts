import { normalTail } from './normalDistribution.js';
import { signedRankLowerTail } from './signedRankDistribution.js';
import type { DoubledSums, RankGroup } from './signedRanks.js';

/** `greater`: x tends to be greater than y. */
export type Alternative = 'two-sided' | 'greater' | 'less';

/**
 * The p of a signed-rank test from all 2^n sign flips of n differences. By symmetry P(W+ >= its value) is P(W+ <= W-), so
 * each tail is a lower tail; two-sided is twice the smaller one, at most 1.
 *
 * @param groups At least one.
 * @example
 * const groups = rankDifferences(countDistinct(Float64Array.of(1, 2, 3, 4, 5, 6)), 'wilcox');
 * exactP(groups, rankSums(groups), 'two-sided'); // 0.03125
 */
export function exactP(groups: readonly RankGroup[], sums: DoubledSums, alternative: Alternative): number {
  const ranks = groups.flatMap(({ doubledRank, positive, negative }) =>
    new Array<number>(positive + negative).fill(doubledRank),
  );
  const { doubledPlus, doubledMinus } = sums;
  if (alternative === 'greater') return signedRankLowerTail(ranks, doubledMinus);
  if (alternative === 'less') return signedRankLowerTail(ranks, doubledPlus);
  return Math.min(1, 2 * signedRankLowerTail(ranks, Math.min(doubledPlus, doubledMinus)));
}

/**
 * The same by the normal approximation: over the sign flips W+ has mean sum(rank) / 2 and variance sum(rank^2) / 4, which
 * contain the tie correction; continuity correction 1/2.
 *
 * @param groups At least one.
 * @example
 * const groups = rankDifferences(countDistinct(Float64Array.of(1, 2, 3, 4, 5, 6)), 'wilcox');
 * normalP(groups, rankSums(groups), 'two-sided'); // 0.03603
 */
export function normalP(groups: readonly RankGroup[], sums: DoubledSums, alternative: Alternative): number {
  const squares = groups.reduce((sum, { doubledRank, positive, negative }) => {
    return sum + doubledRank * doubledRank * (positive + negative);
  }, 0);
  const deviation = Math.sqrt(squares) / 4;
  const excess = (sums.doubledPlus - sums.doubledMinus) / 4;
  if (alternative === 'greater') return normalTail((excess - 0.5) / deviation);
  if (alternative === 'less') return normalTail((-excess - 0.5) / deviation);
  return Math.min(1, 2 * normalTail((Math.abs(excess) - 0.5) / deviation));
}
