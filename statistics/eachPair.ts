import { UsageError } from '../util/radvuqaError.js';
import type { Ratings } from './ratings.js';

/**
 * Visits what both of two raters have rated, in order.
 * @throws UsageError when they differ in length.
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
