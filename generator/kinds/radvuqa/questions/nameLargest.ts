import { findLargest, type Largest } from '../probes/findLargest.js';
import type { Draft, Question } from './question.js';

/** OEQ3.1: which structure has the largest area? */
export const nameLargest: Question = {
  name: 'OEQ3.1',
  aspect: 'quantitative',
  answer: 'structures',
  ask(scene, { recipe }) {
    const largest = findLargest(scene, recipe);
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
