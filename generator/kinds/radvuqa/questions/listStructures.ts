import type { Draft, NotAsked } from '../../../items/draft.js';
import type { Scene, SeenStructure } from '../../../scene/scene.js';
import { contrastOf } from '../probes/contrastOf.js';
import { notComplete } from '../probes/findLargest.js';
import type { QuestionContext } from '../questionContext.js';
import type { QuestionParameters } from '../thresholds.js';
import type { Question } from './question.js';

/** OEQ1.1: which structures are visible? */
export const listStructures: Question = {
  name: 'OEQ1.1',
  aspect: 'anatomy',
  answer: 'structures',
  needsSide: true,
  template:
    'Which anatomical structures are visible in this image? Name each of them, with its side where it has one.',
  ask: (scene, context) => askForList(scene, context),
};

/** A question whose answer is the list of visible structures, largest first. */
export function askForList(scene: Scene, { parameters }: QuestionContext): Draft | NotAsked {
  const { visible, tellable, unsegmented } = scene;
  if (unsegmented.length > 0) return { kind: 'not asked', reason: notComplete };
  if (tellable.length < visible.length) return { kind: 'not asked', reason: 'the side cannot be told' };
  const contrastShare = shareThatStandsOut(scene, parameters);
  if (contrastShare < parameters.contrastShare) {
    return { kind: 'not asked', reason: 'the window hides too many structures' };
  }
  return {
    kind: 'asked',
    values: {},
    marks: [],
    reference: visible.map(({ name }) => name).join(', '),
    answer: {
      kind: 'open',
      form: { kind: 'structures', asked: { about: 'visible' } },
      key: { kind: 'structures', classes: visible.flatMap(({ classes }) => classes) },
    },
    evidence: visible.map((structure) => ({ role: 'visible', structure, piece: structure.whole })),
    margins: {
      areaMm2: smallestArea(visible, parameters.minimumArea),
      contrastShare: { measured: contrastShare, threshold: parameters.contrastShare },
    },
    hidden: 'all',
  };
}

function shareThatStandsOut(scene: Scene, { minimumContrast }: QuestionParameters): number {
  const standing = scene.visible.filter((structure) => contrastOf(scene, structure) >= minimumContrast);
  return standing.length / scene.visible.length;
}

function smallestArea(visible: readonly SeenStructure[], threshold: number) {
  return { measured: Math.min(...visible.map(({ areaMm2 }) => areaMm2)), threshold };
}
