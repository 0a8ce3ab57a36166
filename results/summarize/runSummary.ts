import type { Interval } from '../../statistics/interval.js';
import type { Measure } from '../../suites/measures.js';
import type { Aspect, Item, Outcome, PromptKind, RunManifest } from '../../suites/schema/schema.js';
import type { WithinRunFactor } from '../compare/comparison.js';
import type { RowReport } from '../join/rowReport.js';
import type { GroupConsistency } from './summarizeConsistency.js';

/** What the items of a group share; a member that was rolled up is absent. */
export interface GroupKey {
  readonly aspect?: Aspect;
  readonly form: Item['form'];
  readonly prompt?: PromptKind;
  /** "OEQ1.1", "CEQ2", ... */
  readonly question?: string;
  /** "window", or what the images were changed by, such as "no window" or "window, noise 2". */
  readonly arm?: string;
}

/**
 * Counts and sums of a group's items under one judge; those of disjoint groups add up. An item that was asked several times
 * counts once: with its commonest outcome, as scored when any repeat is, and with the mean of its values.
 */
export interface GroupCounts {
  readonly items: number;
  /** Items by what their response was; `missing`: no response row. */
  readonly outcomes: Readonly<Record<Outcome | 'missing', number>>;
  /** Items with no judgement row. */
  readonly unjudged: number;
  /** Items that the judge scored. */
  readonly scored: number;
  /** Closed items whose answer chose no option (refused, empty, unparseable): not correct, and not scored. */
  readonly withoutChoice: number;
  /** Items in the mean score: those scored, and those without choice. */
  readonly counted: number;
  readonly scoreSum: number;
  readonly scoreSquareSum: number;
  readonly hallucinationKnown: number;
  readonly hallucinated: number;
  /** Sums over items of the share of repeats that are scored, and of that in which hallucination is known. */
  readonly scoredShare: number;
  readonly toldShare: number;
  /** Sums over items of score and hallucination, each times the share of repeats that it is the mean of. */
  readonly scorePart: number;
  readonly hallucinatedPart: number;
}

/** The mean of one measure over a group. */
export interface MeasureSummary {
  readonly measure: Measure;
  /** Items in the mean. */
  readonly n: number;
  /** Null when n is 0. */
  readonly mean: number | null;
  /** Student's t within 1 to 5 for response accuracy, Wilson for shares; items taken as independent. Null when n is too small. */
  readonly interval: Interval | null;
  /** Share of the group's items that the judge scored (hallucination: for which it could tell). */
  readonly coverage: number;
  /** The mean over all items if all those not covered had the worst, or the best, value. */
  readonly bounds: { readonly worst: number; readonly best: number };
}

/** A group under one judge: what was counted, and what follows from it. */
export interface GroupSummary {
  readonly key: GroupKey;
  readonly counts: GroupCounts;
  readonly score: MeasureSummary;
  readonly hallucination: MeasureSummary;
}

/** A run as one judge saw it. */
export interface JudgeSummary {
  /** Base name of the judgement file, such as "rules". */
  readonly name: string;
  /** Hash of the judge's identity. */
  readonly judge: string;
  readonly provider: string;
  readonly model: string;
  readonly rows: RowReport;
  /** The finest groups (aspect, form, prompt, question, arm), in order of first item; see `rollUp`. */
  readonly groups: readonly GroupSummary[];
  /** For runs that asked several times; else empty. */
  readonly consistency: readonly GroupConsistency[];
}

/** What `summarizeRun` gives; plain data. */
export interface RunSummary {
  /** Name of the run folder. */
  readonly run: string;
  readonly suite: RunManifest['suite'];
  readonly model: RunManifest['model'];
  readonly items: RowReport;
  /** What the items were asked with: the distinct levels of each factor, in order of first item. */
  readonly levels: Readonly<Record<WithinRunFactor, readonly string[]>>;
  /** How often the items that were asked most were asked; at least 1. */
  readonly repeats: number;
  readonly responses: RowReport;
  /** Sorted by name. */
  readonly judges: readonly JudgeSummary[];
}
