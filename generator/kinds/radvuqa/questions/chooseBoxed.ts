import { chooseDistractors } from '../probes/chooseDistractors.js';
import { findBoxed, structuresOutside } from '../probes/findBoxed.js';
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
  ask(scene, context) {
    const boxed = findBoxed(scene, context);
    if (boxed.kind === 'not asked') return boxed;
    const distractors = chooseDistractors({
      scene,
      right: boxed.structure,
      visible: structuresOutside(scene, boxed.piece, context.parameters),
      distinctFrom: [],
      prevalence: context.prevalence,
      random: context.random('options of CEQ2'),
    });
    if (distractors.length < 3) return { kind: 'not asked', reason: 'too few certain distractors' };
    return { ...draftBoxed(boxed), answer: { kind: 'closed', asked: { about: 'enclosed' }, distractors } };
  },
};
