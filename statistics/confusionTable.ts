import { eachPair } from './eachPair.js';
import { distinctRatings, type Ratings } from './ratings.js';

/** How often each rating of one rater meets each of another. */
export interface ConfusionTable {
  /** Values of rows and columns, ascending. */
  readonly values: number[];
  /** `counts[i][j]`: the first rater said `values[i]` and the second `values[j]`. */
  readonly counts: number[][];
}

/**
 * Counts pairs of ratings, over what both have rated.
 *
 * @param values rows and columns to have; those that occur when not given
 * @throws UsageError when the raters differ in length.
 */
export function confusionTable(
  first: Ratings,
  second: Ratings,
  values: readonly number[] = distinctRatings(first, second),
): ConfusionTable {
  const place = new Map(values.map((value, index) => [value, index]));
  const counts = values.map(() => values.map(() => 0));
  eachPair(first, second, (x, y) => {
    const row = place.get(x);
    const column = place.get(y);
    if (row !== undefined && column !== undefined) counts[row][column]++;
  });
  return { values: [...values], counts };
}
