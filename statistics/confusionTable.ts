import { distinctRatings, eachPair, type Ratings } from './ratings.js';

/** How often each rating of one rater meets each of another. */
export interface ConfusionTable {
  /** Values of rows and columns, ascending. */
  readonly values: number[];
  /** `counts[i][j]`: the first rater said `values[i]` and the second `values[j]`. */
  readonly counts: number[][];
}

/**
 * Counts pairs of ratings over what both raters have rated: rows for the first rater, columns for the second.
 *
 * @param first Ratings by position, NaN where there is none; `second` likewise.
 * @param values Rows and columns to have, pairs with other values being left out; all that occur when not given.
 * @throws UsageError when the raters differ in length.
 * @example
 * confusionTable([1, 1, 2], [1, 2, 2]); // { values: [1, 2], counts: [[1, 1], [0, 1]] }
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
