import { chooseDistractors } from '../probes/chooseDistractors.js';
import type { Question } from './question.js';

/** CEQ1: which of four structures is visible? The other three have no pixel on the slice. */
export const chooseVisible: Question = {
  name: 'CEQ1',
  aspect: 'anatomy',
  form: 'closed',
  ask(scene, { recipe, random }) {
    const stream = random('visible structure');
    if (scene.tellable.length === 0) return { kind: 'not asked', reason: 'the side cannot be told' };
    const right = scene.tellable[stream.integer(scene.tellable.length)];
    const distinctFrom = scene.structures.map(({ name }) => name);
    const distractors = chooseDistractors({ scene, right, visible: [], distinctFrom, random: stream });
    if (distractors.length < 3) return { kind: 'not asked', reason: 'too few certain distractors' };
    return {
      kind: 'asked',
      values: {},
      marks: [],
      answer: right.name,
      structures: right.classes,
      direction: null,
      distractors,
      evidence: [{ structure: right, piece: right.whole }],
      margins: { areaMm2: { measured: right.areaMm2, threshold: recipe.minimumArea } },
      hidden: [right.name],
    };
  },
};
