import { detectableDifference } from './detectableDifference.js';
import { differenceBounds } from './differenceBounds.js';
import { itemSignedRank } from './itemSignedRank.js';
import { mcNemar } from './mcNemar.js';
import { meanDifference } from './meanDifference.js';
import { pairCounts } from './pairCounts.js';
import type { MeasuredPairs, StatisticOptions } from './pairedStatistic.js';
import { subjectSignedRank } from './subjectSignedRank.js';

import { unreadShares } from './unreadShares.js';

/** Every statistic of a comparison, in the order of its columns. */
export const pairedStatistics = [
  /** How many pairs there are, and how many of them have values. */
  pairCounts,
  /** Means of both sides, and their difference with an interval over subjects. */
  meanDifference,
  /** Unread answers of both sides. */
  unreadShares,
  /** Wilcoxon's signed-rank test of the subjects' means, whose p is adjusted for the number of comparisons. */
  subjectSignedRank,
  /** The same over items, as in the paper. */
  itemSignedRank,
  /** The exact tests of yes/no values beside them. */
  mcNemar,
  /** How small a difference would have been found. */
  detectableDifference,
  /** What is missing, at its worst and best. */
  differenceBounds,
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
