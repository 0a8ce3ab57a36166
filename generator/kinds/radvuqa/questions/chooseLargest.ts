import { draftLargest } from './nameLargest.js';
import type { Question } from './question.js';

/** CEQ3: which of four structures has the largest area? Wrong ones are smaller by the margin, or not there. */
export const chooseLargest: Question = {
  name: 'CEQ3',
  aspect: 'quantitative',
  answer: 'choice',
  needsSide: false,
  template: 'Which one of the following structures covers the largest area in this image?',
  ask(_scene, { plan }) {
    const largest = plan.chooseLargest();
    if (largest.kind === 'not asked') return largest;
    const { distractors } = largest;
    return { ...draftLargest(largest), answer: { kind: 'closed', asked: { about: 'largest' }, distractors } };
  },
};
