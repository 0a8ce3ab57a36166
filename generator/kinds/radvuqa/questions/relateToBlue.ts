import type { Question } from './question.js';
import { draftRelation } from './relateYellow.js';

/** OEQ3.3: the same as OEQ3.2 with the reference in a blue box of its own. */
export const relateToBlue: Question = {
  name: 'OEQ3.3',
  aspect: 'spatial',
  answer: 'direction',
  needsSide: false,
  template: [
    'Two yellow boxes and one blue box have been drawn in this image.',
    'The yellow boxes enclose, in no particular order: {{structures}}. The blue box encloses the {{reference}}.',
    'What is the position of the {{target}} relative to the {{reference}}?',
    'Answer with a direction as it appears on the image: above, below, left, right, upper-left, upper-right, lower-left or lower-right,',
    'where "left" means towards the left edge of the image.',
  ].join(' '),
  ask(_scene, context) {
    const relation = context.plan.relate('OEQ3.3');
    return relation.kind === 'found' ? draftRelation(relation, 'blue', context) : relation;
  },
};
