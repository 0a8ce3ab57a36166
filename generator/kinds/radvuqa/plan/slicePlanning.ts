import type { Prior } from '../../../../suites/schema/schema.js';
import type { Random } from '../../../../util/random.js';
import type { Scene } from '../../../scene/scene.js';
import type { QuestionContext } from '../questionContext.js';

/** A slice while it is planned what its questions are about. */
export interface SlicePlanning {
  readonly scene: Scene;
  readonly context: QuestionContext;
  /** Names that a text of the slice says or shows as options of what is there: visible to whoever reads all of them. */
  readonly named: Set<string>;
  /** Structures that answer another question of the slice, so that no text of it may name them. */
  readonly answers: Set<string>;
  /** Structures in boxes that no text names. */
  readonly unnamed: Set<string>;
  /** Null without a prior that was fitted on other patients. */
  readonly prior: Prior | null;
  /** For what is proposed of one question. */
  random(question: string): Random;
}
