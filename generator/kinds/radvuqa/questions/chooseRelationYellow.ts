import { turnDirection } from '../probes/directionBetween.js';
import { findRelation } from '../probes/findRelation.js';
import type { Distractor, Draft, Question } from './question.js';
import { draftRelation, type RelationDraft } from './relateYellow.js';

/** CEQ3.1: OEQ3.2 with four directions to choose from. */
export const chooseRelationYellow: Question = {
  name: 'CEQ3.1',
  aspect: 'spatial',
  form: 'closed',
  ask(scene, context) {
    const relation = findRelation(scene, context);
    if (relation.kind === 'not asked') return relation;
    return withDirectionOptions(draftRelation(relation, 'yellow', context));
  },
};

/**
 * Adds the three directions at right angles and opposite to the right one. Every option has its opposite
 * and its neighbours among the four, so that the options alone tell nothing, and none is nearly right.
 */
export function withDirectionOptions(draft: RelationDraft): Draft {
  const distractors = [2, 4, 6].map(
    (eighths): Distractor => ({ text: turnDirection(draft.direction, eighths), level: 'direction' }),
  );
  return { ...draft, distractors };
}
