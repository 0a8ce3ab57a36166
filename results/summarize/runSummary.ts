import type { Consistency } from '../../statistics/consistencyTally.js';
import type { QuestionForm } from '../../suites/answers/answerKind.js';
import type { AnswerKindName } from '../../suites/answers/answerKinds.js';
import type { ConditionName, ImageLevels, PromptName } from '../../suites/conditions.js';
import type { MeasureName } from '../../suites/measures.js';
import type { Aspect, RunManifest } from '../../suites/schema/schema.js';
import type { ItemOutcome } from '../join/readOutcomes.js';
import type { RowReport } from '../join/rowReport.js';
import type { ClassCells } from './classes/classCells.js';
import type { MetricResult } from './metrics/metric.js';
import type { AllSums, MetricName } from './metrics/metrics.js';
import type { RepeatedItem } from './repeatedItems.js';

/** What the items of a group share; a member that was rolled up is absent. */
export interface GroupKey {
  readonly aspect?: Aspect;
  readonly form: QuestionForm;
  readonly prompt?: PromptName;
  /** "OEQ1.1", "CEQ2", ... */
  readonly question?: string;
  /** How the images are shown; `imageLabel` says it in words. */
  readonly shown?: ImageLevels;
}

/** The consistency of a form, in all or in one aspect. */
export interface GroupConsistency extends Consistency {
  readonly key: Pick<GroupKey, 'form' | 'aspect'>;
}

/**
 * Counts and sums of a group's items under one judge; those of disjoint groups add up. An item that was asked several times
 * counts once: with its commonest outcome, as told when any repeat is, and with its reduced values.
 */
export interface GroupCounts {
  readonly items: number;
  /** Items by what their response was; `missing`: no response row. */
  readonly outcomes: Readonly<Record<ItemOutcome, number>>;
  /** Items with no judgement row. */
  readonly unjudged: number;
  /** By each measure of the items' kinds of answer. */
  readonly measures: Readonly<Partial<Record<MeasureName, MeasureCounts>>>;
  /** Of the kinds whose answers are of two classes; see `summarizeClasses`. */
  readonly classes: Readonly<Partial<Record<AnswerKindName, ClassCells>>>;
}

/** Counts and sums of one measure over a group's items. */
export interface MeasureCounts {
  /** Items whose kind of answer has the measure. */
  readonly asked: number;
  /** Items of which the judge told it. */
  readonly told: number;
  /** Items that count as the worst value, because the model did not answer them (refused, filtered, empty, unreadable). */
  readonly unread: number;
  /** Items with a value: those told, and those unread. */
  readonly counted: number;
  /** Sum over items of the share of repeats in which it is told. */
  readonly toldShare: number;
  /** The same of the repeats with a value. */
  readonly countedShare: number;
  /** Sum over items of the value, times the share of repeats that it is reduced from. */
  readonly countedPart: number;
  readonly sums: AllSums;
}

/** One measure over a group. */
export interface MeasureSummary {
  readonly measure: MeasureName;
  /** Items that count. */
  readonly n: number;
  readonly metrics: Readonly<Record<MetricName, MetricResult>>;
  /** Share of the group's items of which the judge told it. */
  readonly coverage: number;
  /** The mean over all items if all those without a value had the worst one (null where there is no worst), or the best. */
  readonly bounds: { readonly worst: number | null; readonly best: number };
}

/** A group under one judge: what was counted, and what follows from it. */
export interface GroupSummary {
  readonly key: GroupKey;
  readonly counts: GroupCounts;
  /** The measures of the items' kinds of answer, in the order of their list. */
  readonly measures: Readonly<Partial<Record<MeasureName, MeasureSummary>>>;
}

/** A mean of what a judge told, and what it would be without the judge's errors. */
export interface MeanCorrection {
  readonly measure: MeasureName;
  /** Mean over the open questions of which the judge told it. */
  readonly judged: number;
  /** Null where the errors leave it open. */
  readonly corrected: number | null;
  /** Known answers that the errors are of. */
  readonly answers: number;
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
  /** Answers that were found to be attacks on the judge. */
  readonly flagged: number;
  /** The finest groups (aspect, form, prompt, question, how images are shown), in order of first item; see `rollUp`. */
  readonly groups: readonly GroupSummary[];
  /** For runs that asked several times; else empty. */
  readonly consistency: readonly GroupConsistency[];
  /** For runs that asked several times: the items whose answers are categories; else empty. */
  readonly repeatedItems: readonly RepeatedItem[];
  /** By what the judge made of known answers; empty without. Nothing else uses it. */
  readonly corrections: readonly MeanCorrection[];
}

/** What `summarizeRun` gives; plain data. */
export interface RunSummary {
  /** Name of the run folder. */
  readonly run: string;
  readonly suite: RunManifest['suite'];
  readonly model: RunManifest['model'];
  readonly items: RowReport;
  /** What the items were asked with: the distinct levels of each condition, in order of first item. */
  readonly levels: Readonly<Record<ConditionName, readonly string[]>>;
  /** How often the items that were asked most were asked; at least 1. */
  readonly repeats: number;
  readonly responses: RowReport;
  /** Sorted by name. */
  readonly judges: readonly JudgeSummary[];
  /** What judgements say that were not written with the suite's seed: whatever their writer wanted. */
  readonly foreign: readonly JudgeSummary[];
}
