import type { ComparedBy } from '../results/compare/comparedBy.js';
import type { Comparison } from '../results/compare/comparison.js';
import type { JudgeSummary, RunSummary } from '../results/summarize/runSummary.js';
import type { Calibration, JudgeManifest, RunManifest, SuiteManifest } from '../suites/schema/schema.js';
import type { Floor } from './floors/measureFloors.js';
import type { ReportedGrade } from './grade/reportedGrade.js';
import type { LeftOutRun } from './loadReport.js';
import type { ReportedLocation } from './location/reportedLocation.js';
import type { ReportedPipelines } from './pipelines/reportedPipelines.js';
import type { ReportedQuality } from './quality/reportedQuality.js';

/** A judge of a run with its manifest. */
export interface ReportedJudge {
  readonly summary: JudgeSummary;
  readonly manifest: JudgeManifest;
  /** What the report calls it; see `judgeLabels`. */
  readonly label: string;
}

/** A run with its manifests and what was counted. */
export interface ReportedRun {
  readonly folder: string;
  readonly summary: RunSummary;
  readonly manifest: RunManifest;
  /** In the order of `summary.judges`. */
  readonly judges: readonly ReportedJudge[];
  /** Null when the judges were not held against a human. */
  readonly calibration: Calibration | null;
}

/** A comparison, or why there is none. */
export type ReportedComparison =
  | { readonly kind: 'compared'; readonly comparison: Comparison; readonly judgeLabel: string }
  | {
      readonly kind: 'left out';
      readonly by: ComparedBy;
      /** Names of the run folders. */
      readonly runs: readonly string[];
      readonly reason: string;
    };

/** A suite with its runs. */
export interface ReportedSuite {
  readonly manifest: SuiteManifest;
  /** What the report calls it: "radvuqa-ct 1", with its folder where two suites have that name and version. */
  readonly label: string;
  /** Whether the suite folder holds the key. */
  readonly hasKey: boolean;
  /** In the order they were given. */
  readonly runs: readonly ReportedRun[];
  readonly comparisons: readonly ReportedComparison[];
  /** What it gives away without its images; none without a key. */
  readonly floors: readonly Floor[];
  /** Null of suites that ask for no assessments, and without a key. */
  readonly quality: ReportedQuality | null;
  /** Null of suites that ask for no programs, and without a key. */
  readonly pipelines: ReportedPipelines | null;
  /** Null of suites that ask for no grades, and without a key. */
  readonly grade: ReportedGrade | null;
  /** Null of suites that ask for no places, and without a key. */
  readonly location: ReportedLocation | null;
}

/** All the numbers of a report; the gallery's items come apart from it. */
export interface ReportData {
  /** In the order they were given; at least one. */
  readonly suites: readonly ReportedSuite[];
  readonly leftOut: readonly LeftOutRun[];
}

/** What a text adds about a suite, such as " (radvuqa-ct 1)"; nothing where there is but one. */
export function suiteNote({ suites }: ReportData, { label }: Pick<ReportedSuite, 'label'>): string {
  return suites.length === 1 ? '' : ` (${label})`;
}
