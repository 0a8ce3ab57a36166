import { draftBoxed } from './nameBoxed.js';
import type { Question } from './question.js';

/** CEQ2: which of four structures is in the green box? No wrong one has a pixel in the box. */
export const chooseBoxed: Question = {
  name: 'CEQ2',
  aspect: 'comprehension',
  answer: 'choice',
  needsSide: false,
  template:
    'A green box has been drawn in this image. Which one of the following structures does it enclose?',
  ask(_scene, { plan }) {
    const boxed = plan.chooseBoxed();
    if (boxed.kind === 'not asked') return boxed;
    const { distractors } = boxed;
    return { ...draftBoxed(boxed), answer: { kind: 'closed', asked: { about: 'enclosed' }, distractors } };
  },
};
