import { shuffled } from '../../../../util/random.js';
import { chooseDistractors } from '../../radvuqa/probes/chooseDistractors.js';
import { chooseVisible } from '../../radvuqa/questions/chooseVisible.js';
import { withoutLabels } from './listLabelled.js';
import type { PictureQuestion } from './pictureQuestion.js';

/**
 * CEQ1 about a labelled picture: which of four structures is visible? Any of those that are, and three that are not. Each
 * picture stands for itself: how often others show a structure does not count.
 */
export const chooseLabelled: PictureQuestion = {
  name: chooseVisible.name,
  aspect: chooseVisible.aspect,
  answer: chooseVisible.answer,
  needsSide: chooseVisible.needsSide,
  template: chooseVisible.template,
  about: 'anatomy',
  ask({ labelled }, random) {
    if (labelled === null) return withoutLabels;
    const [right] = shuffled(labelled.visible, random);
    const distractors = chooseDistractors({
      scene: labelled,
      right,
      visible: [],
      distinctFrom: labelled.visible.map(({ name }) => name),
      prevalence: new Map(),
      random,
    });
    if (distractors.length < 3) return { kind: 'not asked', reason: 'too few certain distractors' };
    return {
      kind: 'asked',
      values: {},
      reference: right.name,
      answer: { kind: 'closed', asked: { about: 'visible' }, distractors },
      hidden: [right.name],
    };
  },
};
