import type { Draft } from '../../../items/draft.js';
import type { Largest } from '../probes/findLargest.js';
import type { Question } from './question.js';

/** OEQ3.1: which structure has the largest area? */
export const nameLargest: Question = {
  name: 'OEQ3.1',
  aspect: 'quantitative',
  answer: 'structures',
  needsSide: true,
  template: [
    'Among the organs, bones, large vessels and named muscles in this image, which one covers the largest area?',
    'Skin, fat and the body wall do not count. Give its side where it has one.',
  ].join(' '),
  ask(_scene, { plan }) {
    const largest = plan.nameLargest();
    return largest.kind === 'found' ? draftLargest(largest) : largest;
  },
};

/** What both questions about the largest structure have in common. */
export function draftLargest({ structure, margins }: Largest): Draft {
  return {
    kind: 'asked',
    values: {},
    marks: [],
    reference: structure.name,
    answer: {
      kind: 'open',
      form: { kind: 'structures', asked: { about: 'largest' } },
      key: { kind: 'structures', classes: [...structure.classes] },
    },
    evidence: [{ role: 'target', structure, piece: structure.whole }],
    margins,
    hidden: [structure.name],
  };
}
