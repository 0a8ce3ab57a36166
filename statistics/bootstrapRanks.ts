import type { Random } from '../util/random.js';
import type { ClusterTotals } from './clusterBootstrapInterval.js';

/** What is ranked: of each part, such as an aspect, the totals of each contender by cluster, all with the same clusters in one order. */
export type ContenderTotals = readonly (readonly ClusterTotals[])[];

/** A contender's score and rank. */
export interface BootstrapRank {
  /** Mean over parts of its mean over values; null where a part has no values of it. */
  readonly score: number | null;
  /** 1 for the best; ties share the mean of their ranks. Null without a score. */
  readonly rank: number | null;
  /** Between which ranks it was in the share of resamples that is the confidence. */
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface BootstrapRankOptions {
  readonly isHigherBetter: boolean;
  /** 1000 when not given. */
  readonly resamples?: number;
  /** 0.95 when not given. */
  readonly confidence?: number;
}

/**
 * Ranks contenders, such as models, by their mean over parts (a macro mean: each part weighs the same), with percentile intervals of
 * their ranks: as many whole clusters as there are, are drawn with replacement, the same for all contenders and parts (Efron 1979;
 * Goldstein and Spiegelhalter 1996). Contenders that lack a part are not ranked; a part whose drawn clusters have no values of some
 * contender is left out of that draw.
 *
 * @param random Where the draws come from: the same seed gives the same intervals.
 * @returns One for each contender, in their order.
 * @example
 * const part = [{ sums: [4, 5, 5], counts: [1, 1, 1] }, { sums: [1, 2, 1], counts: [1, 1, 1] }];
 * const [best] = bootstrapRanks([part], createRandom(1), { isHigherBetter: true });
 * best; // { score: 4.667, rank: 1, lower: 1, upper: 1 }
 */
export function bootstrapRanks(
  parts: ContenderTotals,
  random: Random,
  { isHigherBetter, resamples = 1000, confidence = 0.95 }: BootstrapRankOptions,
): BootstrapRank[] {
  const clusters = parts[0]?.[0]?.counts.length ?? 0;
  const scores = macroMeans(partMeans(parts, new Float64Array(clusters).fill(1)));
  const ranked = [...scores.keys()].filter((place) => !Number.isNaN(scores[place]));
  const rankedParts = parts.map((part) => ranked.map((place) => part[place]));
  const drawn = ranked.map(() => new Float64Array(resamples));
  for (let resample = 0; resample < resamples; resample++) {
    const means = partMeans(rankedParts, drawClusters(clusters, random));
    const whole = means.filter((part) => !part.some(Number.isNaN));
    for (const [place, rank] of rankScores(macroMeans(whole), isHigherBetter).entries()) {
      drawn[place][resample] = rank;
    }
  }
  const rankedScores = ranked.map((place) => scores[place]);
  const ranks = rankScores(rankedScores, isHigherBetter);
  const results = scores.map((): BootstrapRank => ({ score: null, rank: null, lower: null, upper: null }));
  for (const [at, place] of ranked.entries()) {
    const ends = percentileEnds(drawn[at].sort(), confidence);
    results[place] = { score: rankedScores[at], rank: ranks[at], ...ends };
  }
  return results;
}

/** How often each cluster is drawn. */
function drawClusters(clusters: number, random: Random): Float64Array {
  const times = new Float64Array(clusters);
  for (let draw = 0; draw < clusters; draw++) times[random.integer(clusters)]++;
  return times;
}

/** Each contender's mean in each part; NaN without values. */
function partMeans(parts: ContenderTotals, times: Float64Array): number[][] {
  return parts.map((part) => part.map((totals) => weightedMean(totals, times)));
}

function macroMeans(means: readonly (readonly number[])[]): number[] {
  const sumOf = (place: number) => means.reduce((sum, part) => sum + part[place], 0);
  return (means[0] ?? []).map((_mean, place) => sumOf(place) / means.length);
}

function weightedMean({ sums, counts }: ClusterTotals, times: Float64Array): number {
  let [sum, count] = [0, 0];
  for (let cluster = 0; cluster < times.length; cluster++) {
    sum += times[cluster] * sums[cluster];
    count += times[cluster] * counts[cluster];
  }
  return sum / count;
}

function rankScores(scores: readonly number[], isHigherBetter: boolean): number[] {
  return scores.map((score) => {
    const better = scores.filter((other) => (isHigherBetter ? other > score : other < score)).length;
    const equal = scores.filter((other) => other === score).length;
    return better + (equal + 1) / 2;
  });
}

/** Of sorted ranks, the ones at either end: quantiles that are ranks themselves. */
function percentileEnds(sorted: Float64Array, confidence: number): { lower: number; upper: number } {
  const outside = Math.floor(((1 - confidence) / 2) * sorted.length);
  return { lower: sorted[outside], upper: sorted[sorted.length - 1 - outside] };
}
