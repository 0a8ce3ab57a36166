import { eachPair, type Ratings } from './ratings.js';

/**
 * Share of what two raters have both rated on which they lie at most `distance` apart; 0 is exact agreement. Null when
 * there is nothing that both have rated.
 *
 * @param first Ratings by position, NaN where there is none; `second` likewise.
 * @param distance In the ratings' unit.
 * @throws UsageError when the raters differ in length.
 * @example
 * shareWithin([1, 2, 5], [1, 3, 3], 1); // 0.6667
 */
export function shareWithin(first: Ratings, second: Ratings, distance: number): number | null {
  let n = 0;
  let within = 0;
  eachPair(first, second, (x, y) => {
    n++;
    if (Math.abs(x - y) <= distance) within++;
  });
  return n === 0 ? null : within / n;
}
