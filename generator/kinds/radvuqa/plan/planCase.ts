import type { Prior } from '../../../../suites/schema/schema.js';
import type { Random } from '../../../../util/random.js';
import type { Scene } from '../../../scene/scene.js';
import type { QuestionContext } from '../questions/question.js';
import { planBalanced } from './planBalanced.js';
import { planByLevel } from './planByLevel.js';
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
}

/** Plans what the questions of a case's slices are about, as the recipe wants it. */
export function planCase(slices: readonly SliceToPlan[], of: CaseContext): CasePlan {
  const [first] = slices;
  if (first === undefined) return { slices: [], ranks: null };
  if (first.context.parameters.optionChoice === 'balanced') return planBalanced(slices, of);
  return { slices: slices.map(({ scene, context }) => planByLevel(scene, context)), ranks: null };
}
