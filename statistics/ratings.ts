/** What one rater says of each of many things, by position; NaN where it says nothing. */
export type Ratings = ArrayLike<number>;

/** Numbers of the values that occur, in ascending order. */
export function distinctRatings(...raters: readonly Ratings[]): number[] {
  const values = new Set<number>();
  for (const ratings of raters) {
    for (let at = 0; at < ratings.length; at++) if (!Number.isNaN(ratings[at])) values.add(ratings[at]);
  }
  return [...values].sort((first, second) => first - second);
}
