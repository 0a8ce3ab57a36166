import { UsageError } from '../util/radvuqaError.js';
import { distinctRatings, type Ratings } from './ratings.js';

/** What the values are: names that are the same or not, or steps in an order. */
export type MeasurementLevel = 'nominal' | 'ordinal';

/**
 * Krippendorff's alpha of any number of raters, with ratings missing as they may: 1 - observed / expected disagreement, from
 * the matrix of coincidences within what at least two have rated (Krippendorff 2011). The ordinal distance of two values is
 * the square of how many ratings lie from one to the other, half of their own counted. Null when nothing is rated
 * twice, or all that is rated twice has one and the same value.
 *
 * @param raters Each rater's ratings by position; NaN where there is none.
 * @throws UsageError when the raters differ in length.
 * @example
 * krippendorffAlpha([[1, 2, 3, 3], [1, 2, 3, NaN], [1, 3, 3, 3]], 'ordinal'); // 0.8384
 */
export function krippendorffAlpha(raters: readonly Ratings[], level: MeasurementLevel): number | null {
  const length = raters[0]?.length ?? 0;
  if (raters.some((ratings) => ratings.length !== length)) {
    const found = raters.map((ratings) => ratings.length).join(', ');
    throw new UsageError({ subject: 'ratings', expected: 'as many of each rater', found });
  }
  return alphaOfCoincidences(countCoincidences(raters, distinctRatings(...raters)), level);
}

/**
 * The same of a matrix of coincidences, whose rows and columns are values in ascending order.
 *
 * @example
 * alphaOfCoincidences([[4, 1], [1, 6]], 'nominal'); // 0.6857
 */
export function alphaOfCoincidences(
  coincidences: readonly (readonly number[])[],
  level: MeasurementLevel,
): number | null {
  const totals = coincidences.map((row) => row.reduce((sum, count) => sum + count, 0));
  const n = totals.reduce((sum, total) => sum + total, 0);
  const distance = level === 'nominal' ? nominalDistance : ordinalDistance(totals);
  let observed = 0;
  let expected = 0;
  for (const [one, row] of coincidences.entries()) {
    for (const [other, count] of row.entries()) {
      observed += count * distance(one, other);
      expected += totals[one] * totals[other] * distance(one, other);
    }
  }
  return expected === 0 ? null : 1 - ((n - 1) * observed) / expected;
}

/**
 * Pairs of values within each thing, in both orders; a thing with m ratings weighs m in all.
 *
 * @param values Of rows and columns, ascending.
 * @example
 * countCoincidences([[1, 2], [1, 1]], [1, 2]); // [[2, 1], [1, 0]]
 */
export function countCoincidences(raters: readonly Ratings[], values: readonly number[]): number[][] {
  const place = new Map(values.map((value, index) => [value, index]));
  const coincidences = values.map(() => values.map(() => 0));
  for (let at = 0; at < (raters[0]?.length ?? 0); at++) {
    const given = raters.flatMap((ratings) => place.get(ratings[at]) ?? []);
    for (const [first, one] of given.entries()) {
      for (const [second, other] of given.entries()) {
        if (first !== second) coincidences[one][other] += 1 / (given.length - 1);
      }
    }
  }
  return coincidences;
}

function nominalDistance(one: number, other: number): number {
  return one === other ? 0 : 1;
}

function ordinalDistance(totals: readonly number[]): (one: number, other: number) => number {
  return (one, other) => {
    const [low, high] = one < other ? [one, other] : [other, one];
    const between = totals.slice(low, high + 1).reduce((sum, total) => sum + total, 0);
    return (between - (totals[low] + totals[high]) / 2) ** 2;
  };
}
