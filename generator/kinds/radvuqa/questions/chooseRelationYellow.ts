import { turnDirection } from '../../../../suites/answers/directions.js';
import type { Distractor, DraftAnswer } from '../../../items/draft.js';
import { findRelation, type Relation } from '../probes/findRelation.js';
import type { Question } from './question.js';
import { draftRelation } from './relateYellow.js';

/** CEQ3.1: OEQ3.2 with four directions to choose from. */
export const chooseRelationYellow: Question = {
  name: 'CEQ3.1',
  aspect: 'spatial',
  answer: 'choice',
  needsSide: false,
  template: [
    'Three yellow boxes have been drawn in this image. In no particular order they enclose: {{structures}}.',
    'What is the position of the {{target}} relative to the {{reference}}?',
    'Directions are meant as they appear on the image: "left" means towards the left edge of the image.',
  ].join(' '),
  ask(scene, context) {
    const relation = findRelation(scene, context);
    if (relation.kind === 'not asked') return relation;
    return { ...draftRelation(relation, 'yellow', context), answer: chooseDirection(relation) };
  },
};

/**
 * Offers the three directions at right angles and opposite to the right one. Every option has its opposite
 * and its neighbours among the four, so that the options alone tell nothing, and none is nearly right.
 */
export function chooseDirection({ target, reference, direction }: Relation): DraftAnswer {
  const distractors = [2, 4, 6].map(
    (eighths): Distractor => ({ text: turnDirection(direction, eighths), level: 'direction' }),
  );
  const names = { target: target.structure.name, reference: reference.structure.name };
  return { kind: 'closed', asked: { about: 'direction', ...names }, distractors };
}
