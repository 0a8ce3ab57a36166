import type { Prior } from '../../../../suites/schema/schema.js';
import type { Random } from '../../../../util/random.js';
import type { Scene } from '../../../scene/scene.js';
import type { QuestionContext } from '../questionContext.js';
import type { SlicePlan } from './slicePlan.js';

/** What a case is planned by. */
export interface CaseContext {
  readonly case: string;
  /** Names of the questions that the recipe wants. */
  readonly questions: readonly string[];
  readonly prior: Prior | null;
  readonly random: (...keys: readonly (string | number)[]) => Random;
}

/** A slice to ask about, with what its questions may use. */
export interface SliceToPlan {
  readonly scene: Scene;
  readonly context: QuestionContext;
}

/** The plans of a case's slices, in their order, and how they came out. */
export interface CasePlan {
  readonly slices: readonly SlicePlan[];
  /** By closed question, how often the right option stands at each rank of what the text makes likely; absent where it was not looked at. */
  readonly ranks: Readonly<Record<string, number[]>> | null;
  /** Why wrong options were left out, each time that one was, as "question, option: reason". */
  readonly leftOut: readonly string[];
}
