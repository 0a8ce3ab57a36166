import { midRanks } from './midRanks.js';

/**
 * Cliff's delta (1993) of two unpaired groups: P(x > y) - P(x < y) over all pairs of one of each, from -1, where every x is
 * below every y, to 1; 0 where neither leans. It is 2 u / (n m) - 1 with the u of `mannWhitney`.
 *
 * @returns Null when a group has no values.
 * @example
 * cliffsDelta([1, 2, 4], [3, 5, 6, 7]); // -0.8333
 */
export function cliffsDelta(x: readonly number[], y: readonly number[]): number | null {
  if (x.length === 0 || y.length === 0) return null;
  const ranks = midRanks([...x, ...y]);
  const rankSum = ranks.subarray(0, x.length).reduce((sum, rank) => sum + rank, 0);
  const u = rankSum - (x.length * (x.length + 1)) / 2;
  return (2 * u) / (x.length * y.length) - 1;
}
