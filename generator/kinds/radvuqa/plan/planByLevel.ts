import type { Direction } from '../../../../suites/answers/directions.js';
import { weightedShuffled } from '../../../../util/random.js';
import type { Distractor, NotAsked } from '../../../items/draft.js';
import type { Scene, SeenStructure } from '../../../scene/scene.js';
import { chooseDistractors, type DistractorRequest } from '../probes/chooseDistractors.js';
import { contrastOf } from '../probes/contrastOf.js';
import { findBoxed, structuresOutside } from '../probes/findBoxed.js';
import { findLargest } from '../probes/findLargest.js';
import { findRelation } from '../probes/findRelation.js';
import type { QuestionContext } from '../questionContext.js';
import { crossOptions } from './crossOptions.js';
import { rowWith } from './rowWith.js';
import {
  type Closed,
  isOpenQuestion,
  type SlicePlan,
  type SpatialQuestion,
  tooFewDistractors,
  type VisibleOne,
} from './slicePlan.js';

/** Plans a slice by itself: each question asks about what is plainest, and wrong options are as hard as the slice allows. */
export function planByLevel(scene: Scene, context: QuestionContext): SlicePlan {
  const close = <Found extends { readonly kind: 'found'; readonly structure: SeenStructure }>(
    found: Found | NotAsked,
    visibleBeside: (found: Found) => readonly SeenStructure[],
    topic: string,
  ): Closed<Found> | NotAsked => {
    if (found.kind === 'not asked') return found;
    const request = { right: found.structure, visible: visibleBeside(found), distinctFrom: [] };
    return closed(found, wrongOptions(scene, context, { ...request, random: context.random(topic) }));
  };
  return {
    nameBoxed: () => findBoxed(scene, context, { isOpen: true }),
    chooseBoxed: () =>
      close(
        findBoxed(scene, context, { isOpen: false }),
        ({ piece }) => structuresOutside(scene, piece, context.parameters),
        'options of CEQ2',
      ),
    chooseVisible: () => chooseVisible(scene, context),
    nameLargest: () => findLargest(scene, context.parameters),
    chooseLargest: () =>
      close(
        findLargest(scene, context.parameters),
        ({ structure }) => scene.tellable.filter((one) => one !== structure),
        'options of CEQ3',
      ),
    relate(question) {
      const relation = findRelation(scene, context, { isOpen: isOpenQuestion(question) });
      if (relation.kind === 'not asked') return relation;
      return { ...relation, distractors: wrongDirections(question, relation.direction, context) };
    },
    hints: null,
  };
}

function wrongDirections(
  question: SpatialQuestion,
  direction: Direction,
  { parameters, random }: QuestionContext,
): readonly Distractor[] {
  if (isOpenQuestion(question)) return [];
  if (question === 'CEQ3.1' || parameters.blueOptions === 'cross') return crossOptions(direction);
  const row = rowWith(direction, random('row of directions').integer(4));
  return row.flatMap((text) => (text === direction ? [] : [{ text, level: 'direction' }]));
}

/** Weight of a structure that every slice of the case shows. */
const seenEverywhere = 0.001;

/**
 * Structures are right in proportion to the share of slices that lack them, and wrong in proportion to the
 * share that show them: a name then tells less of whether it is right. docs/questions.md has how much is left.
 */
function chooseVisible(scene: Scene, context: QuestionContext): Closed<VisibleOne> | NotAsked {
  const { parameters, prevalence, random } = context;
  const stream = random('visible structure');
  const weight = ({ name }: SeenStructure) => Math.max(1 - (prevalence.get(name) ?? 0), seenEverywhere);
  if (scene.tellable.length === 0) return { kind: 'not asked', reason: 'the side cannot be told' };
  const standingOut = scene.tellable.filter(
    (structure) => contrastOf(scene, structure) >= parameters.minimumContrast,
  );
  const [right] = weightedShuffled(standingOut, weight, stream);
  if (right === undefined) return { kind: 'not asked', reason: 'the window hides the structure' };
  const distinctFrom = scene.structures.map(({ name }) => name);
  const request = { right, visible: [], distinctFrom, random: stream };
  return closed(visibleOne(scene, right, context), wrongOptions(scene, context, request));
}

/** What the key says of a structure that is asked for as visible. */
export function visibleOne(scene: Scene, structure: SeenStructure, context: QuestionContext): VisibleOne {
  const { minimumArea, minimumContrast } = context.parameters;
  return {
    kind: 'found',
    structure,
    margins: {
      areaMm2: { measured: structure.areaMm2, threshold: minimumArea },
      contrast: { measured: contrastOf(scene, structure), threshold: minimumContrast },
    },
  };
}

function wrongOptions(
  scene: Scene,
  { prevalence }: QuestionContext,
  request: Omit<DistractorRequest, 'scene' | 'prevalence'>,
): readonly Distractor[] {
  return chooseDistractors({ scene, prevalence, ...request });
}

function closed<Found>(found: Found, distractors: readonly Distractor[]): Closed<Found> | NotAsked {
  return distractors.length < 3 ? tooFewDistractors : { ...found, distractors };
}
