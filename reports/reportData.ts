import type { Comparison, ComparisonFactor } from '../judge/comparison.js';
import type { RunSummary } from '../judge/runSummary.js';
import type { Calibration, JudgeManifest, RunManifest, SuiteManifest } from '../suites/schema.js';

/** A run with its manifests and what was counted. */
export interface ReportedRun {
  readonly folder: string;
  readonly summary: RunSummary;
  readonly manifest: RunManifest;
  /** In the order of `summary.judges`. */
  readonly judgeManifests: readonly JudgeManifest[];
  /** Null when the judges were not held against a human. */
  readonly calibration: Calibration | null;
}

/** A comparison, or why there is none. */
export type ReportedComparison =
  | { readonly kind: 'compared'; readonly comparison: Comparison }
  | {
      readonly kind: 'left out';
      readonly by: ComparisonFactor;
      /** Names of the run folders. */
      readonly runs: readonly string[];
      readonly reason: string;
    };

/** All the numbers of a report; the gallery's items come apart from it. */
export interface ReportData {
  readonly suite: SuiteManifest;
  /** Whether the suite folder holds the key. */
  readonly hasKey: boolean;
  /** In the order they were given. */
  readonly runs: readonly ReportedRun[];
  readonly comparisons: readonly ReportedComparison[];
}
