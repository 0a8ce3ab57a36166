import type { AssessedPart, Recommendation, StageName } from '../../../suites/answers/assessment.js';

/** What a reply says of a mask, before it is held against what was asked. */
export interface StatedAssessment {
  /** Overall scores as they are given, each once: one in a sound reply. */
  readonly ratings: readonly number[];
  readonly recommendations: readonly Recommendation[];
  readonly parts: Readonly<Partial<Record<AssessedPart, number>>>;
  /** Stages of which something is said. */
  readonly stages: readonly StageName[];
  /** What is said of this mask: without what is recalled of such images in general, and without what is praised. */
  readonly findings: string;
}
