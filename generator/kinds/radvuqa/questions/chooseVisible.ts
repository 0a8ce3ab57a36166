import type { Question } from './question.js';

/** CEQ1: which of four structures is visible? The right one stands out in the window; the other three have no pixel on the slice. */
export const chooseVisible: Question = {
  name: 'CEQ1',
  aspect: 'anatomy',
  answer: 'choice',
  needsSide: false,
  template: 'Which one of the following structures is visible in this image?',
  ask(_scene, { plan }) {
    const visible = plan.chooseVisible();
    if (visible.kind === 'not asked') return visible;
    const { structure, margins, distractors } = visible;
    return {
      kind: 'asked',
      values: {},
      marks: [],
      reference: structure.name,
      answer: { kind: 'closed', asked: { about: 'visible' }, distractors },
      evidence: [{ role: 'target', structure, piece: structure.whole }],
      margins,
      hidden: [structure.name],
    };
  },
};
