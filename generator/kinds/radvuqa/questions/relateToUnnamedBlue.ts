import type { Question } from './question.js';
import { relateToBlue } from './relateToBlue.js';
import { draftRelation } from './relateYellow.js';

/** OEQ3.3 without the name of what is in the blue box: without a look at the image nobody knows what the direction is from. */
export const relateToUnnamedBlue: Question = {
  ...relateToBlue,
  template: [
    'Two yellow boxes and one blue box have been drawn in this image.',
    'The yellow boxes enclose, in no particular order: {{structures}}.',
    'What is the position of the {{target}} relative to the {{reference}}?',
    'Answer with a direction as it appears on the image: above, below, left, right, upper-left, upper-right, lower-left or lower-right,',
    'where "left" means towards the left edge of the image.',
  ].join(' '),
  ask(_scene, context) {
    const relation = context.plan.relate('OEQ3.3');
    return relation.kind === 'found' ? draftRelation(relation, 'blue, not named', context) : relation;
  },
};
