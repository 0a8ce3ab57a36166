import { chooseRelationToBlue } from './chooseRelationToBlue.js';
import { chooseDirection } from './chooseRelationYellow.js';
import type { Question } from './question.js';
import { draftRelation } from './relateYellow.js';

/** CEQ3.2 without the name of what is in the blue box. */
export const chooseRelationToUnnamedBlue: Question = {
  ...chooseRelationToBlue,
  template: [
    'Two yellow boxes and one blue box have been drawn in this image.',
    'The yellow boxes enclose, in no particular order: {{structures}}.',
    'What is the position of the {{target}} relative to the {{reference}}?',
    'Directions are meant as they appear on the image: "left" means towards the left edge of the image.',
  ].join(' '),
  ask(_scene, context) {
    const relation = context.plan.relate('CEQ3.2');
    if (relation.kind === 'not asked') return relation;
    return {
      ...draftRelation(relation, 'blue, not named', context),
      answer: chooseDirection(relation, { nameReference: false }),
    };
  },
};
