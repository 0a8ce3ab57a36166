/**
 * Probabilities of the sums 0 to `limit` when each rank (a whole number above 0) is taken or not with probability 1/2.
 *
 * Dynamic programming, one rank at a time, on probabilities rather than counts: each step only adds and halves numbers
 * that are not negative, so the relative error stays below the number of ranks times 1.1e-16, and nothing overflows.
 * Up to 1000 ranks nothing underflows either (2^-1000 is about 1e-301).
 *
 * @example
 * signedRankDistribution([1, 2], 3); // [0.25, 0.25, 0.25, 0.25]
 */
export function signedRankDistribution(ranks: readonly number[], limit: number): Float64Array {
  const probabilities = new Float64Array(limit + 1);
  probabilities[0] = 1;
  let reached = 0;
  for (const rank of [...ranks].sort((a, b) => a - b)) {
    reached = Math.min(limit, reached + rank);
    for (let sum = reached; sum >= rank; sum--) {
      probabilities[sum] = (probabilities[sum] + probabilities[sum - rank]) / 2;
    }
    for (let sum = Math.min(rank - 1, reached); sum >= 0; sum--) probabilities[sum] /= 2;
  }
  return probabilities;
}

/**
 * P(sum <= limit) for the sum of `signedRankDistribution`; exact up to rounding, in the smaller tail. Tests of equal ranks share
 * one distribution, which is made once.
 *
 * @param ranks At least one.
 * @example
 * signedRankLowerTail([1, 2, 3, 4], 1); // 0.125
 */
export function signedRankLowerTail(ranks: readonly number[], limit: number): number {
  const divisor = ranks.reduce(greatestCommonDivisor);
  const units = ranks.map((rank) => rank / divisor);
  const total = units.reduce((sum, unit) => sum + unit, 0);
  const sum = Math.floor(limit / divisor);
  if (sum < 0) return 0;
  if (2 * sum < total) return signedRankLowerHalf(units)[sum];
  return sum >= total ? 1 : 1 - signedRankLowerHalf(units)[total - sum - 1];
}

/** Distributions that are kept: comparisons have many rows with as many subjects each, and few with other ties. */
const kept = 16;
const lowerHalves = new Map<string, Float64Array>();

/**
 * P(sum <= s) by s, from 0 to half of the sum of all ranks; made once for the same ranks, and not to be changed.
 *
 * @example
 * signedRankLowerHalf([1, 2, 3]); // [0.125, 0.25, 0.375, 0.625]
 */
export function signedRankLowerHalf(ranks: readonly number[]): Float64Array {
  const key = ranksKey(ranks);
  const cumulated = lowerHalves.get(key) ?? cumulatedDistribution(ranks);
  lowerHalves.delete(key);
  lowerHalves.set(key, cumulated);
  for (const oldest of lowerHalves.keys()) {
    if (lowerHalves.size <= kept) break;
    lowerHalves.delete(oldest);
  }
  return cumulated;
}

/** How often each rank occurs: "1 2 2" is "1x1 2x2". */
function ranksKey(ranks: readonly number[]): string {
  const counts = new Map<number, number>();
  for (const rank of ranks) counts.set(rank, (counts.get(rank) ?? 0) + 1);
  return [...counts.entries()]
    .sort(([a], [b]) => a - b)
    .map(([rank, count]) => `${rank}x${count}`)
    .join(' ');
}

function cumulatedDistribution(ranks: readonly number[]): Float64Array {
  const total = ranks.reduce((sum, rank) => sum + rank, 0);
  const probabilities = signedRankDistribution(ranks, Math.floor(total / 2));
  for (let sum = 1; sum < probabilities.length; sum++) probabilities[sum] += probabilities[sum - 1];
  return probabilities;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
