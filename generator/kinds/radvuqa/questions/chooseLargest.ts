import { chooseDistractors } from '../probes/chooseDistractors.js';
import { findLargest } from '../probes/findLargest.js';
import { draftLargest } from './nameLargest.js';
import type { Question } from './question.js';

/** CEQ3: which of four structures has the largest area? Wrong ones are smaller by the margin, or not there. */
export const chooseLargest: Question = {
  name: 'CEQ3',
  aspect: 'quantitative',
  answer: 'choice',
  needsSide: false,
  template: 'Which one of the following structures covers the largest area in this image?',
  ask(scene, { parameters, prevalence, random }) {
    const largest = findLargest(scene, parameters);
    if (largest.kind === 'not asked') return largest;
    const distractors = chooseDistractors({
      scene,
      right: largest.structure,
      visible: scene.tellable.filter((structure) => structure !== largest.structure),
      distinctFrom: [],
      prevalence,
      random: random('options of CEQ3'),
    });
    if (distractors.length < 3) return { kind: 'not asked', reason: 'too few certain distractors' };
    return { ...draftLargest(largest), answer: { kind: 'closed', asked: { about: 'largest' }, distractors } };
  },
};
