import { draftBoxed } from './nameBoxed.js';
import type { Question } from './question.js';

/** OEQ4: what is the main function of the structure in the green box? */
export const explainFunction: Question = {
  name: 'OEQ4',
  aspect: 'physiology',
  answer: 'function',
  needsSide: false,
  template:
    'A green box has been drawn in this image. What is the main function of the structure that it encloses?',
  ask(_scene, { plan }) {
    const boxed = plan.nameBoxed();
    if (boxed.kind === 'not asked') return boxed;
    const { classes, anatomy } = boxed.structure;
    return {
      ...draftBoxed(boxed),
      reference: anatomy.function.text,
      answer: {
        kind: 'open',
        form: { kind: 'function' },
        key: { kind: 'function', classes: [...classes] },
      },
    };
  },
};
