import { UsageError } from '../util/radvuqaError.js';

/** What one rater says of each of many things, by position; NaN where it says nothing. */
export type Ratings = ArrayLike<number>;

/**
 * The values that occur, in ascending order.
 *
 * @example
 * distinctRatings([3, NaN], [1, 3]); // [1, 3]
 */
export function distinctRatings(...raters: readonly Ratings[]): number[] {
  const values = new Set<number>();
  for (const ratings of raters) {
    for (let at = 0; at < ratings.length; at++) if (!Number.isNaN(ratings[at])) values.add(ratings[at]);
  }
  return [...values].sort((first, second) => first - second);
}

/**
 * Visits what both of two raters have rated, in order.
 *
 * @throws UsageError when they differ in length.
 * @example
 * const sums = [];
 * eachPair([1, NaN, 3], [10, 20, 30], (x, y) => sums.push(x + y));
 * sums; // [11, 33]
 */
export function eachPair(first: Ratings, second: Ratings, visit: (x: number, y: number) => void): void {
  if (first.length !== second.length) {
    const found = `${first.length} and ${second.length}`;
    throw new UsageError({ subject: 'ratings', expected: 'as many of each rater', found });
  }
  for (let at = 0; at < first.length; at++) {
    if (!Number.isNaN(first[at]) && !Number.isNaN(second[at])) visit(first[at], second[at]);
  }
}
