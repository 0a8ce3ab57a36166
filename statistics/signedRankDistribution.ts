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
 * P(sum <= limit) for the sum of `signedRankDistribution`; exact up to rounding, in the smaller tail.
 *
 * @param ranks At least one.
 * @example
 * signedRankLowerTail([1, 2, 3, 4], 1); // 0.125
 */
export function signedRankLowerTail(ranks: readonly number[], limit: number): number {
  const divisor = ranks.reduce(greatestCommonDivisor);
  const units = ranks.map((rank) => rank / divisor);
  const total = units.reduce((sum, unit) => sum + unit, 0);
  return unitLowerTail(units, Math.floor(limit / divisor), total);
}

function unitLowerTail(units: readonly number[], limit: number, total: number): number {
  if (limit < 0) return 0;
  if (2 * limit >= total) return 1 - unitLowerTail(units, total - limit - 1, total);
  return signedRankDistribution(units, limit).reduce((sum, probability) => sum + probability, 0);
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
