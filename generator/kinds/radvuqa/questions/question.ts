import type { AnswerKindName } from '../../../../suites/answers/answerKinds.js';
import type { Aspect } from '../../../../suites/schema/schema.js';
import type { Draft, NotAsked } from '../../../items/draft.js';
import type { Scene } from '../../../scene/scene.js';
import type { SlicePlan } from '../plan/slicePlan.js';
import type { QuestionContext } from '../questionContext.js';

/** What a question may use once it is planned which structures the slice's questions are about. */
export interface PlannedContext extends QuestionContext {
  readonly plan: SlicePlan;
}

/** A question type: one file each, listed in questions.ts. */
export interface Question {
  readonly name: string;
  readonly aspect: Aspect;
  readonly answer: AnswerKindName;
  /** Whether an answer needs a side, so that whose left and right it is has to be said even where no name in the text has one. */
  readonly needsSide: boolean;
  /** The question as it is put; the values of a draft stand in its places, such as {{target}}. */
  readonly template: string;
  /** Puts what is planned for a slice, and the answer, or says why it cannot be asked plainly. */
  ask(scene: Scene, context: PlannedContext): Draft | NotAsked;
}
