import { normalTail } from './normalDistribution.js';
import { signedRankLowerTail } from './signedRankDistribution.js';
import type { DoubledSums, RankGroup } from './signedRanks.js';

/** `greater`: x tends to be greater than y. */
export type Alternative = 'two-sided' | 'greater' | 'less';

/** By symmetry P(W+ >= its value) is P(W+ <= W-), so each tail is a lower tail. */
export function exactP(groups: readonly RankGroup[], sums: DoubledSums, alternative: Alternative): number {
  const ranks = groups.flatMap(({ doubledRank, positive, negative }) =>
    new Array<number>(positive + negative).fill(doubledRank),
  );
  const { doubledPlus, doubledMinus } = sums;
  if (alternative === 'greater') return signedRankLowerTail(ranks, doubledMinus);
  if (alternative === 'less') return signedRankLowerTail(ranks, doubledPlus);
  return Math.min(1, 2 * signedRankLowerTail(ranks, Math.min(doubledPlus, doubledMinus)));
}

/** W+ has mean sum(rank) / 2 and variance sum(rank^2) / 4 over the sign flips. */
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
