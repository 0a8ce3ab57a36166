import { confusionTable } from './confusionTable.js';
import { krippendorffAlpha, type MeasurementLevel } from './krippendorffAlpha.js';
import { quadraticWeightedKappa } from './quadraticWeightedKappa.js';
import type { Ratings } from './ratings.js';
import { shareWithin } from './shareWithin.js';

/** A rater by name. */
export interface Rater {
  readonly name: string;
  readonly ratings: Ratings;
}

/** How far two raters agree, over what both have rated. */
export interface PairAgreement {
  raters: [string, string];
  n: number;
  kappa: number | null;
  exact: number | null;
  values: number[];
  /** Rows: the first's values; columns: the second's. */
  confusion: number[][];
}

/** How far all raters agree, together and two by two. */
export interface Agreement {
  /** What at least two have rated. */
  n: number;
  alpha: number | null;
  pairs: PairAgreement[];
}

/**
 * How far raters agree: Krippendorff's alpha of all (see `krippendorffAlpha`), and for each two of them quadratic weighted
 * kappa (`quadraticWeightedKappa`), the share of equal ratings (`shareWithin` 0) and the table of both
 * (`confusionTable`). A rater rates by position, NaN for nothing; each two are compared over what both have rated.
 *
 * @param level What alpha takes the values for.
 * @throws UsageError when the raters differ in length.
 * @example
 * const raters = [{ name: 'a', ratings: [1, 2, 3] }, { name: 'b', ratings: [1, 3, 3] }];
 * const { n, alpha, pairs } = agreementOf(raters, 'ordinal');
 * n; // 3
 * alpha; // 0.7778
 * pairs[0].kappa; // 0.8
 */
export function agreementOf(raters: readonly Rater[], level: MeasurementLevel): Agreement {
  const ratings = raters.map((rater) => rater.ratings);
  return {
    n: ratedTwice(ratings),
    alpha: krippendorffAlpha(ratings, level),
    pairs: raters.flatMap((first, place) =>
      raters.slice(place + 1).map((second) => agreementOfTwo(first, second)),
    ),
  };
}

function agreementOfTwo(first: Rater, second: Rater): PairAgreement {
  const { values, counts } = confusionTable(first.ratings, second.ratings);
  return {
    raters: [first.name, second.name],
    n: counts.flat().reduce((sum, count) => sum + count, 0),
    kappa: quadraticWeightedKappa(first.ratings, second.ratings),
    exact: shareWithin(first.ratings, second.ratings, 0),
    values,
    confusion: counts,
  };
}

function ratedTwice(raters: readonly Ratings[]): number {
  let n = 0;
  for (let at = 0; at < (raters[0]?.length ?? 0); at++) {
    if (raters.filter((ratings) => !Number.isNaN(ratings[at])).length > 1) n++;
  }
  return n;
}
