import type { DraftAnswer } from '../../../items/draft.js';
import { relationNames } from '../plan/relationNames.js';
import type { Closed } from '../plan/slicePlan.js';
import type { Relation } from '../probes/findRelation.js';
import type { Question } from './question.js';
import { draftRelation, isTurnable } from './relateYellow.js';

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
    const relation = context.plan.relate('CEQ3.1');
    if (relation.kind === 'not asked') return relation;
    return {
      ...draftRelation(relation, 'yellow', context),
      isTurned: isTurnable(scene, context),
      answer: chooseDirection(relation, { nameReference: true }),
    };
  },
};

/** The answer of a question with directions to choose from. */
export function chooseDirection(
  { target, reference, distractors }: Closed<Relation>,
  { nameReference }: { readonly nameReference: boolean },
): DraftAnswer {
  const names = relationNames({ target, reference }, nameReference);
  return { kind: 'closed', asked: { about: 'direction', ...names }, distractors };
}
