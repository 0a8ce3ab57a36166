import type { Distractor, Margin, NotAsked } from '../../../items/draft.js';
import type { SeenStructure } from '../../../scene/scene.js';
import type { Boxed } from '../probes/findBoxed.js';
import type { Largest } from '../probes/findLargest.js';
import type { Relation } from '../probes/findRelation.js';

/** With the wrong options of a closed question. */
export type Closed<Found> = Found & { readonly distractors: readonly Distractor[] };

/** A structure that is asked for as visible. */
export interface VisibleOne {
  readonly kind: 'found';
  readonly structure: SeenStructure;
  readonly margins: Readonly<Record<string, Margin>>;
}

/** Questions about where one structure lies from another. */
export type SpatialQuestion = 'OEQ3.2' | 'CEQ3.1' | 'OEQ3.3' | 'CEQ3.2';

/** Whether a question has no options. */
export function isOpenQuestion(question: SpatialQuestion): boolean {
  return question.startsWith('O');
}

/** Which structures each question of a slice is about, or why it is not asked; the same at each call. */
export interface SlicePlan {
  /** OEQ2 and OEQ4 */
  nameBoxed(): Boxed | NotAsked;
  /** CEQ2 */
  chooseBoxed(): Closed<Boxed> | NotAsked;
  /** CEQ1 */
  chooseVisible(): Closed<VisibleOne> | NotAsked;
  /** OEQ3.1 */
  nameLargest(): Largest | NotAsked;
  /** CEQ3 */
  chooseLargest(): Closed<Largest> | NotAsked;
  /** Of open ones without wrong options. */
  relate(question: SpatialQuestion): Closed<Relation> | NotAsked;
  /** Structures that the advanced prompt names in all items of the slice; null where each item has its own. */
  readonly hints: readonly string[] | null;
}

export const tooFewDistractors = { kind: 'not asked', reason: 'too few certain distractors' } as const;
