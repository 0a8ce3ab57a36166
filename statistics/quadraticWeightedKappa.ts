import { eachPair, type Ratings } from './ratings.js';

/**
 * Quadratic weighted kappa of two raters: 1 - (mean squared difference) / (the mean squared difference of every rating of
 * the first with every one of the second), over what both have rated (Cohen 1968). Weights go by the values themselves,
 * so values that nobody uses change nothing; for values of 0 and 1 it is Cohen's kappa.
 * Null when nothing is rated by both, or all their ratings are one and the same value.
 *
 * @param first Ratings by position, NaN where there is none; `second` likewise.
 * @throws UsageError when the raters differ in length.
 * @example
 * quadraticWeightedKappa([1, 2, 3, 4, 5], [1, 2, 3, 5, 4]); // 0.9
 */
export function quadraticWeightedKappa(first: Ratings, second: Ratings): number | null {
  const sums = { n: 0, x: 0, xx: 0, y: 0, yy: 0, xy: 0 };
  let origin: number | undefined;
  eachPair(first, second, (one, other) => {
    // Counted from the first value, equal ratings give exactly 0, whatever they are.
    origin ??= one;
    const x = one - origin;
    const y = other - origin;
    sums.n++;
    sums.x += x;
    sums.xx += x * x;
    sums.y += y;
    sums.yy += y * y;
    sums.xy += x * y;
  });
  const { n, x, xx, y, yy, xy } = sums;
  if (n === 0) return null;
  const observed = (xx - 2 * xy + yy) / n;
  const expected = (xx + yy) / n - (2 * x * y) / (n * n);
  return expected <= 0 ? null : 1 - observed / expected;
}
