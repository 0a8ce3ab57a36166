import type { AnswerForm, KeyAnswer, OfKind } from '../../suites/answers/answerKinds.js';
import type { Asked } from '../../suites/answers/asked.js';
import type { wrongOptionLevels } from '../../suites/answers/choice.js';
import type { StructureRole } from '../../suites/schema/schema.js';
import type { Mark } from '../images/marks.js';
import type { Piece } from '../scene/findPieces.js';
import type { SeenStructure } from '../scene/scene.js';

/** A question that has a plain answer on a slice; items are made of it. */
export interface Draft {
  readonly kind: 'asked';
  /** Fills the placeholders of the question's template. */
  readonly values: Readonly<Record<string, string>>;
  /** Fill others, with words that say the same in another form and are no part of what is asked. */
  readonly words?: Readonly<Record<string, string>>;
  readonly marks: readonly Mark[];
  /** The answer in words; of a closed question the right option. */
  readonly reference: string;
  readonly answer: DraftAnswer;
  /** What the answer rests on: whole structures, or the boxed piece of one. */
  readonly evidence: readonly Evidence[];
  readonly margins: Readonly<Record<string, Margin>>;
  /**
   * Structures that a context prompt may not name, because that would give the answer away;
   * 'all' where naming any visible structure would.
   */
  readonly hidden: readonly string[] | 'all';
  /** Whether it is asked of the picture turned by a quarter, too; by default it is not. */
  readonly isTurned?: boolean;
}

/** Why a question is not asked on a slice. */
export interface NotAsked {
  readonly kind: 'not asked';
  readonly reason: string;
}

/** The answer of a draft; a closed one's options have no letters yet. */
export type DraftAnswer =
  | {
      readonly kind: 'open';
      readonly form: Exclude<AnswerForm, { kind: 'choice' }>;
      readonly key: Exclude<KeyAnswer, { kind: 'choice' }>;
    }
  | {
      readonly kind: 'closed';
      readonly asked: Asked;
      /** Three wrong options. */
      readonly distractors: readonly Distractor[];
    }
  | {
      /** A choice whose options have an order of their own. */
      readonly kind: 'ordered';
      readonly form: OfKind<AnswerForm, 'choice'>;
      readonly key: OfKind<KeyAnswer, 'choice'>;
    };

/** A wrong option and why it is certainly wrong. */
export interface Distractor {
  readonly text: string;
  readonly level: (typeof wrongOptionLevels)[number];
}

/** A structure, the part of it that was measured for the answer, and what it is to the question. */
export interface Evidence {
  readonly role: StructureRole;
  readonly structure: SeenStructure;
  readonly piece: Piece;
}

/** A value that had to pass a threshold of the recipe. */
export interface Margin {
  readonly measured: number;
  readonly threshold: number;
}
