import { mcNemar } from './mcNemar.js';
import { meanDifference } from './meanDifference.js';
import { pairCounts } from './pairCounts.js';
import type { MeasuredPairs, StatisticOptions } from './pairedStatistic.js';
import { signedRank } from './signedRank.js';
import { unreadShares } from './unreadShares.js';

/** Every statistic of a comparison, in the order of its columns. */
export const pairedStatistics = [
  /** How many pairs there are, and how many of them have values. */
  pairCounts,
  /** Means of both sides, and their difference with an interval over subjects. */
  meanDifference,
  /** Unread answers of both sides. */
  unreadShares,
  /** Wilcoxon's signed-rank test, whose p is adjusted for the number of comparisons. */
  signedRank,
  /** The exact test of yes/no values beside it. */
  mcNemar,
] as const;

type Result = ReturnType<(typeof pairedStatistics)[number]['compute']>;

/** The members of a union's members, all at once. */
type AllOf<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;

/** What all statistics give together. */
export type PairedResults = AllOf<Result>;

/** Computes every statistic. */
export function computeStatistics(pairs: MeasuredPairs, options: StatisticOptions): PairedResults {
  return Object.assign({}, ...pairedStatistics.map((statistic) => statistic.compute(pairs, options)));
}
