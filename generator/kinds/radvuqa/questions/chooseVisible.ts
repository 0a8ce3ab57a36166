import { weightedShuffled } from '../../../../util/random.js';
import type { SeenStructure } from '../../../scene/scene.js';
import { chooseDistractors } from '../probes/chooseDistractors.js';
import { contrastOf } from '../probes/contrastOf.js';
import type { Question } from './question.js';

/** Weight of a structure that every slice of the case shows. */
const seenEverywhere = 0.001;

/**
 * CEQ1: which of four structures is visible? The right one stands out in the window; the other three have no
 * pixel on the slice.
 *
 * Structures are right in proportion to the share of slices that lack them, and wrong in proportion to the
 * share that show them: a name then tells less of whether it is right. docs/questions.md has how much is left.
 */
export const chooseVisible: Question = {
  name: 'CEQ1',
  aspect: 'anatomy',
  answer: 'choice',
  needsSide: false,
  template: 'Which one of the following structures is visible in this image?',
  ask(scene, { parameters, prevalence, random }) {
    const stream = random('visible structure');
    const weight = ({ name }: SeenStructure) => Math.max(1 - (prevalence.get(name) ?? 0), seenEverywhere);
    if (scene.tellable.length === 0) return { kind: 'not asked', reason: 'the side cannot be told' };
    const [right] = weightedShuffled(
      scene.tellable.filter((structure) => contrastOf(scene, structure) >= parameters.minimumContrast),
      weight,
      stream,
    );
    if (right === undefined) return { kind: 'not asked', reason: 'the window hides the structure' };
    const distinctFrom = scene.structures.map(({ name }) => name);
    const distractors = chooseDistractors({
      scene,
      right,
      visible: [],
      distinctFrom,
      prevalence,
      random: stream,
    });
    if (distractors.length < 3) return { kind: 'not asked', reason: 'too few certain distractors' };
    return {
      kind: 'asked',
      values: {},
      marks: [],
      reference: right.name,
      answer: { kind: 'closed', asked: { about: 'visible' }, distractors },
      evidence: [{ role: 'target', structure: right, piece: right.whole }],
      margins: {
        areaMm2: { measured: right.areaMm2, threshold: parameters.minimumArea },
        contrast: { measured: contrastOf(scene, right), threshold: parameters.minimumContrast },
      },
      hidden: [right.name],
    };
  },
};
