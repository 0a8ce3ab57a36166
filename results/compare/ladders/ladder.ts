import type { BootstrapRank } from '../../../statistics/bootstrapRanks.js';
import type { ClusterTest } from '../../../statistics/clusterSignedRank.js';
import type { FriedmanResult } from '../../../statistics/friedman.js';
import type { QuestionForm } from '../../../suites/answers/answerKind.js';
import type { MeasureName } from '../../../suites/measures.js';
import type { Aspect } from '../../../suites/schema/schema.js';

/** A contender's place on a ladder. */
export interface Rung extends BootstrapRank {
  readonly name: string;
}

/** Two contenders, as a post-hoc test finds them. */
export interface ContenderPair {
  readonly better: string;
  readonly worse: string;
  /** Of the subjects' means, signed-rank. */
  readonly test: ClusterTest;
  readonly p: number | null;
  /** Adjusted over all pairs of the ladder; null without a p. */
  readonly adjustedP: number | null;
}

/** Three or more contenders by rank, in one measure and aspect; plain data. */
export interface Ladder {
  /** Name of the run whose levels these are; by model, "all runs". */
  readonly run: string;
  readonly form: QuestionForm;
  readonly measure: MeasureName;
  /** `all`: the mean over the aspects in `parts` of their means, each weighing the same however many items it has. */
  readonly aspect: Aspect | 'all';
  /** Aspects that the scores are of: those with an item that all have a value of. */
  readonly parts: readonly Aspect[];
  /** Items with a value of every contender; the others, of those that have the measure, are left out. */
  readonly items: number;
  readonly leftOut: number;
  readonly subjects: number;
  /** Best first; those without a score last. */
  readonly rungs: readonly Rung[];
  /** Whether any differ, over subjects. */
  readonly friedman: FriedmanResult;
  /** All pairs, in the order of rungs: neighbours are those whose names follow each other there. */
  readonly pairs: readonly ContenderPair[];
}
