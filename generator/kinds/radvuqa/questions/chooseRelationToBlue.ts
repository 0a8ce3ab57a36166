import { chooseDirection } from './chooseRelationYellow.js';
import type { Question } from './question.js';
import { draftRelation } from './relateYellow.js';

/** CEQ3.2: OEQ3.3 with four directions to choose from. */
export const chooseRelationToBlue: Question = {
  name: 'CEQ3.2',
  aspect: 'spatial',
  answer: 'choice',
  needsSide: false,
  template: [
    'Two yellow boxes and one blue box have been drawn in this image.',
    'The yellow boxes enclose, in no particular order: {{structures}}. The blue box encloses the {{reference}}.',
    'What is the position of the {{target}} relative to the {{reference}}?',
    'Directions are meant as they appear on the image: "left" means towards the left edge of the image.',
  ].join(' '),
  ask(_scene, context) {
    const relation = context.plan.relate('CEQ3.2');
    if (relation.kind === 'not asked') return relation;
    return {
      ...draftRelation(relation, 'blue', context),
      answer: chooseDirection(relation, { nameReference: true }),
    };
  },
};
