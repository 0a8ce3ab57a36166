import type { Draft } from '../../../items/draft.js';
import type { Boxed } from '../probes/findBoxed.js';
import type { Question } from './question.js';

/** OEQ2: which structure is in the green box? */
export const nameBoxed: Question = {
  name: 'OEQ2',
  aspect: 'comprehension',
  answer: 'structures',
  needsSide: true,
  template: [
    'A green box has been drawn in this image. Which anatomical structure does it enclose?',
    'Give its side where it has one.',
  ].join(' '),
  ask(_scene, { plan }) {
    const boxed = plan.nameBoxed();
    return boxed.kind === 'found' ? draftBoxed(boxed) : boxed;
  },
};

/** What all questions about the green box have in common; its answer is the structure's name. */
export function draftBoxed({ structure, piece, margins }: Boxed): Draft {
  return {
    kind: 'asked',
    values: {},
    marks: [{ piece, colour: 'green' }],
    reference: structure.name,
    answer: {
      kind: 'open',
      form: { kind: 'structures', asked: { about: 'enclosed' } },
      key: { kind: 'structures', classes: [...structure.classes] },
    },
    evidence: [{ role: 'target', structure, piece }],
    margins,
    hidden: [structure.name],
  };
}
