import type { DistinctValues } from './distinctValues.js';

/**
 * The k-th smallest (from 1) of the sums a + b over all unordered pairs of observations, each with itself included: twice
 * the k-th Walsh average. Bisection on the value, then a step to the next sum that occurs, so the result is exact.
 * Takes time in proportion to the distinct values, not to their pairs.
 *
 * @param observations n of them, at least one.
 * @param k From 1 to n(n+1)/2.
 * @example
 * walshSum(countDistinct(Float64Array.of(1, 2, 4)), 4); // 5
 */
export function walshSum(observations: DistinctValues, k: number): number {
  const { values } = observations;
  let lower = 2 * values[0];
  if (countSumsUpTo(observations, lower) >= k) return lower;
  let upper = 2 * values[values.length - 1];
  for (let step = 0; step < 60; step++) {
    const middle = lower + (upper - lower) / 2;
    if (countSumsUpTo(observations, middle) >= k) upper = middle;
    else lower = middle;
  }
  while (countSumsUpTo(observations, lower) < k) lower = nextSum(values, lower);
  return lower;
}

/** How many sums are at most `limit`. */
function countSumsUpTo({ values, counts }: DistinctValues, limit: number): number {
  let partner = 0;
  let partnersUpTo = 0;
  let ordered = 0;
  let withItself = 0;
  for (let index = values.length - 1; index >= 0; index--) {
    while (partner < values.length && values[index] + values[partner] <= limit) {
      partnersUpTo += counts[partner++];
    }
    ordered += counts[index] * partnersUpTo;
    if (2 * values[index] <= limit) withItself += counts[index];
  }
  return (ordered + withItself) / 2;
}

/** The smallest sum above `limit`. */
function nextSum(values: Float64Array, limit: number): number {
  let partner = 0;
  let smallest = Number.POSITIVE_INFINITY;
  for (let index = values.length - 1; index >= 0; index--) {
    while (partner < values.length && values[index] + values[partner] <= limit) partner++;
    if (partner < values.length) smallest = Math.min(smallest, values[index] + values[partner]);
  }
  return smallest;
}
