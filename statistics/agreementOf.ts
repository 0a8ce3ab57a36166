import type { Random } from '../util/random.js';
import { clusterCountsInterval } from './clusterCountsInterval.js';
import { type ConfusionTable, confusionTable } from './confusionTable.js';
import type { Interval } from './interval.js';
import {
  alphaOfCoincidences,
  countCoincidences,
  krippendorffAlpha,
  type MeasurementLevel,
} from './krippendorffAlpha.js';
import { kappaOfTable, quadraticWeightedKappa } from './quadraticWeightedKappa.js';
import { distinctRatings, type Ratings } from './ratings.js';
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
  /** Over clusters; null with fewer than two. */
  kappaInterval: Interval | null;
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
  /** Over clusters; null with fewer than two. */
  alphaInterval: Interval | null;
  pairs: PairAgreement[];
}

/** What hangs together among what is rated, and how intervals are made of it. */
export interface RatedClusters {
  /** Number of the cluster of each thing that is rated, such as its patient, by position. */
  readonly clusters: ArrayLike<number>;
  readonly random: Random;
  /** 0.95 when not given. */
  readonly confidence?: number;
}

/**
 * How far raters agree: Krippendorff's alpha of all (see `krippendorffAlpha`), and for each two of them quadratic weighted
 * kappa (`quadraticWeightedKappa`), the share of equal ratings (`shareWithin` 0) and the table of both
 * (`confusionTable`). A rater rates by position, NaN for nothing; each two are compared over what both have rated. Alpha and kappa have
 * percentile intervals from a bootstrap over clusters (`clusterCountsInterval`).
 *
 * @param level What alpha takes the values for.
 * @throws UsageError when the raters differ in length, or the confidence is not between 0 and 1.
 * @example
 * const raters = [{ name: 'a', ratings: [1, 2, 3] }, { name: 'b', ratings: [1, 3, 3] }];
 * const { n, alpha, pairs } = agreementOf(raters, 'ordinal', { clusters: [0, 1, 1], random: createRandom(1) });
 * n; // 3
 * alpha; // 0.7778
 * pairs[0].kappa; // 0.8
 */
export function agreementOf(
  raters: readonly Rater[],
  level: MeasurementLevel,
  clusters: RatedClusters,
): Agreement {
  const ratings = raters.map((rater) => rater.ratings);
  return {
    n: ratedTwice(ratings),
    alpha: krippendorffAlpha(ratings, level),
    alphaInterval: alphaInterval(ratings, level, clusters),
    pairs: raters.flatMap((first, place) =>
      raters.slice(place + 1).map((second) => agreementOfTwo(first, second, clusters)),
    ),
  };
}

function agreementOfTwo(first: Rater, second: Rater, clusters: RatedClusters): PairAgreement {
  const table = confusionTable(first.ratings, second.ratings);
  return {
    raters: [first.name, second.name],
    n: table.counts.flat().reduce((sum, count) => sum + count, 0),
    kappa: quadraticWeightedKappa(first.ratings, second.ratings),
    kappaInterval: kappaInterval([first.ratings, second.ratings], table, clusters),
    exact: shareWithin(first.ratings, second.ratings, 0),
    values: table.values,
    confusion: table.counts,
  };
}

function alphaInterval(
  raters: readonly Ratings[],
  level: MeasurementLevel,
  { clusters, random, confidence = 0.95 }: RatedClusters,
): Interval | null {
  const values = distinctRatings(...raters);
  const counts = byCluster(raters, clusters).map((of) => countCoincidences(of, values).flat());
  const alpha = (sum: Float64Array) => alphaOfCoincidences(rowsOf(sum, values.length), level);
  return clusterCountsInterval(counts, alpha, random, { confidence });
}

function kappaInterval(
  raters: readonly [Ratings, Ratings],
  { values }: Pick<ConfusionTable, 'values'>,
  { clusters, random, confidence = 0.95 }: RatedClusters,
): Interval | null {
  const counts = byCluster(raters, clusters).map(([one, other]) =>
    confusionTable(one, other, values).counts.flat(),
  );
  const kappa = (sum: Float64Array) => kappaOfTable({ values, counts: rowsOf(sum, values.length) });
  return clusterCountsInterval(counts, kappa, random, { confidence });
}

/** The ratings of each cluster, of all raters. */
function byCluster(raters: readonly Ratings[], clusters: ArrayLike<number>): number[][][] {
  const ratingsOf = new Map<number, number[][]>();
  for (let at = 0; at < clusters.length; at++) {
    const ratings = ratingsOf.get(clusters[at]) ?? raters.map(() => []);
    ratingsOf.set(clusters[at], ratings);
    for (const [place, of] of raters.entries()) ratings[place].push(of[at]);
  }
  return [...ratingsOf.values()];
}

function rowsOf(cells: Float64Array, length: number): number[][] {
  return Array.from({ length }, (_none, row) => Array.from(cells.subarray(row * length, (row + 1) * length)));
}

function ratedTwice(raters: readonly Ratings[]): number {
  let n = 0;
  for (let at = 0; at < (raters[0]?.length ?? 0); at++) {
    if (raters.filter((ratings) => !Number.isNaN(ratings[at])).length > 1) n++;
  }
  return n;
}
