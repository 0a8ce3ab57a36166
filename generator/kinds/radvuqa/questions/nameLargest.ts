import { findLargest, type Largest } from '../probes/findLargest.js';
import type { Draft, Question } from './question.js';

/** OEQ3.1: which structure has the largest area? */
export const nameLargest: Question = {
  name: 'OEQ3.1',
  aspect: 'quantitative',
  form: 'open',
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
    answer: structure.name,
    structures: structure.classes,
    direction: null,
    distractors: [],
    evidence: [{ structure, piece: structure.whole }],
    margins,
    hidden: [structure.name],
  };
}
