import type { Interval } from '../../statistics/interval.js';
import type { McNemarResult } from '../../statistics/mcNemarExact.js';
import type { WilcoxonResult } from '../../statistics/wilcoxonResult.js';
import type { QuestionForm } from '../../suites/answers/answerKind.js';
import { type ConditionName, conditionNames } from '../../suites/conditions.js';
import type { MeasureName } from '../../suites/measures.js';
import type { Aspect, RunManifest } from '../../suites/schema/schema.js';
import type { RowReport } from '../join/rowReport.js';

/** What is varied while all else is equal: a condition within each run, or the model between runs. */
export type ComparedBy = ConditionName | 'model';
export const comparedBy: readonly ComparedBy[] = [...conditionNames, 'model'];

/** One paired comparison: a level against the baseline, for one aspect, form and measure of one run. */
export interface ComparisonRow {
  /** Name of the run folder; by model: the run that is compared with the first one. */
  readonly run: string;
  /** "advanced"; "window"; "noise 2"; by model, the run's name. */
  readonly level: string;
  /** "basic"; "no window"; "unperturbed"; by model, the first run's name. */
  readonly baseline: string;
  readonly aspect: Aspect | 'all';
  readonly form: QuestionForm;
  readonly measure: MeasureName;
  /** Pairs in the suite. */
  readonly pairs: number;
  /** Pairs that the judge scored (hallucination: for which it could tell) on both sides. */
  readonly scored: number;
  /** Pairs in means and tests: those scored, and closed ones where an answer chose no option (not correct). */
  readonly compared: number;
  /** scored / pairs. */
  readonly coverage: number;
  /** Subjects of the compared pairs. */
  readonly subjects: number;
  /** Means over the compared pairs; null when there are none. */
  readonly levelMean: number | null;
  readonly baselineMean: number | null;
  /** level - baseline, on the measure's scale; null when no pair is compared. */
  readonly difference: number | null;
  /** Of the difference: bootstrap over subjects. Null with fewer than two subjects. */
  readonly interval: Interval | null;
  /** Wilcoxon signed-rank test of level - baseline. */
  readonly test: WilcoxonResult;
  /** Companion for accuracy and hallucination (first side: level); null for response accuracy. */
  readonly mcNemar: McNemarResult | null;
  /** The Wilcoxon p, raw and adjusted by Holm within the family; null when no pair is compared. */
  readonly p: number | null;
  readonly adjustedP: number | null;
}

/** A run that took part in a comparison, and what became of its rows. */
export interface ComparedRun {
  readonly run: string;
  readonly model: RunManifest['model'];
  readonly responses: RowReport;
  readonly judgements: RowReport;
}

/** What `compareRuns` gives; plain data. */
export interface Comparison {
  readonly by: ComparedBy;
  readonly suite: RunManifest['suite'];
  /** Base name of the judgement files, and the hash of the judge's identity: those of all, or else of the first run. */
  readonly judge: { readonly name: string; readonly hash: string };
  /** What a reader has to know to understand the rows, such as that the judges differ; none as a rule. */
  readonly notes: readonly string[];
  readonly confidence: number;
  readonly items: RowReport;
  /** Items at another level than the baseline that have no partner to be compared with. */
  readonly unpaired: number;
  readonly runs: readonly ComparedRun[];
  /** By run, level, form, aspect ("all" last), score before hallucination. */
  readonly rows: readonly ComparisonRow[];
}
