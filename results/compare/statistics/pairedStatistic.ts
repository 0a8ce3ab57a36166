import type { Interval } from '../../../statistics/interval.js';
import type { QuestionForm } from '../../../suites/answers/answerKind.js';
import type { MeasureName } from '../../../suites/measures.js';
import type { Aspect } from '../../../suites/schema/schema.js';

/** Pairs in one measure. */
export interface MeasuredPairs {
  readonly measure: MeasureName;
  /** Pairs in the suite. */
  readonly pairs: number;
  /** Pairs of which the judge told the measure on both sides. */
  readonly scored: number;
  /** Share of all pairs of which it is told on either side. */
  readonly levelCoverage: number;
  readonly baselineCoverage: number;
  /** Values of the pairs that have one on both sides, by pair. */
  readonly level: Float64Array;
  readonly baseline: Float64Array;
  /** Shares of these pairs' answers from which nothing could be read; null where such answers have no value. */
  readonly levelUnread: number | null;
  readonly baselineUnread: number | null;
  /** Number of the subject of each of these. */
  readonly subjects: Uint32Array;
  /** Of all pairs in the suite, compared or not. */
  readonly totals: { readonly level: SideTotals; readonly baseline: SideTotals };
}

/** What counts on one side of all pairs. */
export interface SideTotals {
  /** Of the values, each times the share of its repeats that have one. */
  readonly sum: number;
  /** Items with a value, an item that was asked several times by the share of its repeats. */
  readonly counted: number;
}

/** How sure to be. */
export interface StatisticOptions {
  readonly confidence: number;
}

/** What is compared in a row, before any statistic. */
export interface ComparedKey {
  /** Name of the run folder; by model: the run that is compared with the first one. */
  readonly run: string;
  /** "advanced"; "window"; "noise 2"; by model, the run's name. */
  readonly level: string;
  /** "basic"; "no window"; "unperturbed"; by model, the first run's name. */
  readonly baseline: string;
  readonly aspect: Aspect | 'all';
  readonly form: QuestionForm;
  readonly measure: MeasureName;
}

/** The p by subject, which rows are judged by; null with too few subjects. */
export interface LeadingTest {
  readonly p: number | null;
  readonly adjustedP: number | null;
}

/** What a column's heading may depend on. */
export interface HeadingContext {
  readonly level: string;
  readonly baseline: string;
  /** In percent, such as "95 %". */
  readonly confidence: string;
  /** How p values are adjusted: "Holm". */
  readonly adjustment: string;
}

export type Heading = string | ((context: HeadingContext) => string);

/** What a heading says in a table. */
export function headingText(heading: Heading, context: HeadingContext): string {
  return typeof heading === 'string' ? heading : heading(context);
}

/** What is in a cell. */
export type StatisticCell = number | string | Interval | null;

/** How cells are written: numbers as they are in CSV, rounded and with their unit elsewhere. */
export type StatisticFormat =
  | 'word'
  | 'count'
  | 'share'
  /** On the measure's scale; `interval`: of a difference. */
  | 'value'
  | 'difference'
  /** The size of a difference, without a sign. */
  | 'spread'
  | 'interval'
  /** Between -1 and 1. */
  | 'coefficient'
  | 'p';

/** A column of the printed comparison, of the report's tables and of comparison.csv; it is left out where it has no heading. */
export interface StatisticColumn<Row> {
  readonly format: StatisticFormat;
  cell(row: Row): StatisticCell;
  /** In CSV; an interval has a column for each end and one for its confidence. */
  readonly csv?: string;
  /** In the printed comparison. */
  readonly text?: Heading;
  /** On the page: findings stand before details, and those before counts. */
  readonly page?: { readonly heading: Heading; readonly part: 'finding' | 'detail' | 'count' };
}

/** Something that is computed from pairs, and how it is shown. */
export interface PairedStatistic<Result extends object> {
  /** Members of the comparison's rows. */
  compute(pairs: MeasuredPairs, options: StatisticOptions): Result;
  /** In reading order. */
  readonly columns: readonly StatisticColumn<ComparedKey & LeadingTest & Result>[];
  /** What the columns mean: a note under the printed comparison, and sentences on the page. */
  readonly note?: string;
  readonly explanation?: string;
}
