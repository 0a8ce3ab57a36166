import type { ConfusionTable } from './confusionTable.js';
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
  const moments = noMoments();
  eachPair(first, second, (one, other) => addPairs(moments, one, other, 1));
  return kappaOf(moments);
}

/**
 * The same of a table of two raters.
 *
 * @example
 * kappaOfTable({ values: [0, 1], counts: [[20, 5], [10, 15]] }); // 0.4
 */
export function kappaOfTable({ values, counts }: ConfusionTable): number | null {
  const moments = noMoments();
  for (const [row, one] of values.entries()) {
    for (const [column, other] of values.entries()) {
      if (counts[row][column] > 0) addPairs(moments, one, other, counts[row][column]);
    }
  }
  return kappaOf(moments);
}

/** Counted from the first value, so that equal ratings give exactly 0, whatever they are. */
interface PairMoments {
  origin: number | undefined;
  n: number;
  x: number;
  xx: number;
  y: number;
  yy: number;
  xy: number;
}

function noMoments(): PairMoments {
  return { origin: undefined, n: 0, x: 0, xx: 0, y: 0, yy: 0, xy: 0 };
}

function addPairs(moments: PairMoments, one: number, other: number, count: number): void {
  moments.origin ??= one;
  const x = one - moments.origin;
  const y = other - moments.origin;
  moments.n += count;
  moments.x += count * x;
  moments.xx += count * x * x;
  moments.y += count * y;
  moments.yy += count * y * y;
  moments.xy += count * x * y;
}

function kappaOf({ n, x, xx, y, yy, xy }: PairMoments): number | null {
  if (n === 0) return null;
  const observed = (xx - 2 * xy + yy) / n;
  const expected = (xx + yy) / n - (2 * x * y) / (n * n);
  return expected <= 0 ? null : 1 - observed / expected;
}
