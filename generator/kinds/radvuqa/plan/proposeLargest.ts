import type { Distractor, NotAsked } from '../../../items/draft.js';
import type { Scene, SeenStructure } from '../../../scene/scene.js';
import { contrastOf } from '../probes/contrastOf.js';
import { findLargest, type Largest } from '../probes/findLargest.js';
import type { NamedChoice } from './proposeNames.js';
import { tooFewDistractors } from './slicePlan.js';
import type { SlicePlanning } from './slicePlanning.js';

/** What CEQ3 may ask on a slice. Of four visible structures the largest must stand out and have `largestMargin` times the area of each other. */
export function largestChoices(planning: SlicePlanning): NamedChoice<SeenStructure>[] | NotAsked {
  const { scene, context, answers } = planning;
  const { largestOf, minimumContrast } = context.parameters;
  const pool = scene.tellable.filter(({ name }) => !answers.has(name));
  const found = largestOf === 'all' ? findLargest(scene, context.parameters) : null;
  if (found?.kind === 'not asked') return found;
  const rights =
    found === null ? pool.filter((one) => contrastOf(scene, one) >= minimumContrast) : [found.structure];
  if (rights.length === 0) return { kind: 'not asked', reason: 'the window hides the structure' };
  const choices = rights.map((right) => ({
    right,
    name: right.name,
    wrong: smallerThan(right, pool, planning),
  }));
  const enough = choices.filter(({ wrong }) => wrong.length >= 3);
  return enough.length > 0 ? enough : tooFewDistractors;
}

function smallerThan(
  right: SeenStructure,
  pool: readonly SeenStructure[],
  { context: { parameters } }: SlicePlanning,
): readonly Distractor[] {
  return pool
    .filter(({ areaMm2 }) => right.areaMm2 >= parameters.largestMargin * areaMm2)
    .map(({ name }) => ({ text: name, level: 'visible' }));
}

/** What the key says of the largest of some structures. */
export function largestOf(
  scene: Scene,
  structure: SeenStructure,
  { others, context }: { readonly others: readonly string[] } & Pick<SlicePlanning, 'context'>,
): Largest {
  const { largestMargin, minimumContrast } = context.parameters;
  const areas = scene.visible.filter(({ name }) => others.includes(name)).map(({ areaMm2 }) => areaMm2);
  return {
    kind: 'found',
    structure,
    margins: {
      largestMargin: { measured: structure.areaMm2 / Math.max(...areas), threshold: largestMargin },
      contrast: { measured: contrastOf(scene, structure), threshold: minimumContrast },
    },
  };
}
