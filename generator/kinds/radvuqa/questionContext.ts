import type { Random } from '../../../util/random.js';
import type { QuestionParameters } from './thresholds.js';

/** What a question may use besides the scene. */
export interface QuestionContext {
  readonly parameters: QuestionParameters;
  /** Share of the slices of the case on which each structure is visible. */
  readonly prevalence: ReadonlyMap<string, number>;
  /** A stream for one topic on this slice; the same topic gives the same stream to every question. */
  readonly random: (topic: string) => Random;
}
