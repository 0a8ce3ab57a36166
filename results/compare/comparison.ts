import type { RunManifest } from '../../suites/schema/schema.js';
import type { RowReport } from '../join/rowReport.js';
import type { AdjustmentName } from './adjustment.js';
import type { ComparedBy } from './comparedBy.js';
import type { Ladder } from './ladders/ladder.js';
import type { RepeatSpread } from './repeats/repeatSpread.js';
import type { ComparedKey, StatisticColumn } from './statistics/pairedStatistic.js';
import { type PairedResults, pairedStatistics } from './statistics/pairedStatistics.js';

/** One paired comparison: a level against the baseline, for one aspect, form and measure of one run. */
export type ComparisonRow = ComparedKey &
  PairedResults & {
    /** The p by subject, adjusted within the family; null without a p. */
    readonly adjustedP: number | null;
    /** Name of the family; null without a p. */
    readonly family: string | null;
  };

/** Tests whose p values are adjusted together. */
export interface TestFamily {
  /** "run-a, scores of single aspects". */
  readonly name: string;
  readonly tests: number;
}

/** The columns of comparisons, in reading order: the row's key comes before them. */
export const statisticColumns: readonly StatisticColumn<ComparisonRow>[] = pairedStatistics.flatMap(
  ({ columns }): readonly StatisticColumn<ComparisonRow>[] => columns,
);

/** A run that took part in a comparison, as one judge saw it, and what became of its rows. */
export interface ComparedRun {
  readonly run: string;
  readonly model: RunManifest['model'];
  readonly responses: RowReport;
  readonly judgements: RowReport;
}

/** Items that ask one question at a level without a partner at the baseline. */
export interface UnpairedItems {
  readonly level: string;
  readonly question: string;
  readonly items: number;
}

/** Pairs that lack a score on a side, or on both. */
export interface UnvaluedItems extends UnpairedItems {
  /** As in the rows. */
  readonly run: string;
}

/** What `compareRuns` gives; plain data. */
export interface Comparison {
  readonly by: ComparedBy;
  readonly suite: RunManifest['suite'];
  /** Base name of the judgement files, and the hash of the judge's identity: those of all, or else of the first run or judge. */
  readonly judge: { readonly name: string; readonly hash: string };
  /** What a reader has to know to understand the rows, such as that the judges differ; none as a rule. */
  readonly notes: readonly string[];
  readonly confidence: number;
  readonly adjustment: AdjustmentName;
  /** In order of first row. */
  readonly families: readonly TestFamily[];
  readonly items: RowReport;
  /** Items at another level than the baseline that have no partner to be compared with. */
  readonly unpaired: readonly UnpairedItems[];
  /** Pairs that are in no test and no mean of scores, as a side has none. */
  readonly unvalued: readonly UnvaluedItems[];
  readonly runs: readonly ComparedRun[];
  /** By run, level, form, aspect ("all" last), score before hallucination. */
  readonly rows: readonly ComparisonRow[];
  /** Where three or more are compared: by run, form, aspect ("all" last) and measure. */
  readonly ladders: readonly Ladder[];
  /** By repeat: how far repeats lie apart, by run, form, aspect and measure; else empty. */
  readonly spreads: readonly RepeatSpread[];
}
