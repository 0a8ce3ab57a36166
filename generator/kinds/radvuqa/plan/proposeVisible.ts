import { areConfusable } from '../../../../data/anatomy/areConfusable.js';
import { isNearRegion } from '../../../../data/anatomy/isNearRegion.js';
import type { Distractor, NotAsked } from '../../../items/draft.js';
import type { Scene, SeenStructure } from '../../../scene/scene.js';
import { contrastOf } from '../probes/contrastOf.js';
import type { QuestionParameters } from '../thresholds.js';
import type { NamedChoice } from './proposeNames.js';
import { tooFewDistractors } from './slicePlan.js';
import type { SlicePlanning } from './slicePlanning.js';

/** What CEQ1 may ask on a slice: structures that stand out and that no other text of it names, beside some that are not there or near. */
export function visibleChoices({
  scene,
  context: { parameters },
  named,
  answers,
}: SlicePlanning): NamedChoice<SeenStructure>[] | NotAsked {
  if (scene.tellable.length === 0) return { kind: 'not asked', reason: 'the side cannot be told' };
  const standingOut = scene.tellable.filter((one) => contrastOf(scene, one) >= parameters.minimumContrast);
  if (standingOut.length === 0) return { kind: 'not asked', reason: 'the window hides the structure' };
  const unnamed = standingOut.filter(({ name }) => !named.has(name) && !answers.has(name));
  if (unnamed.length === 0) {
    return { kind: 'not asked', reason: 'other items of the slice tell all that stands out' };
  }
  const wrong = absentOptions(scene, parameters);
  if (wrong.length < 3) return tooFewDistractors;
  return unnamed.map((structure) => ({ right: structure, name: structure.name, wrong }));
}

/** Structures that are certainly not there, and cannot be confused with any that is. */
export function absentOptions(scene: Scene, { optionRegions }: QuestionParameters): readonly Distractor[] {
  const seen = scene.structures.map(({ name }) => name);
  return scene.absentNearby
    .filter((anatomy) => optionRegions === 'any' || isNearRegion(anatomy, scene.regions.named))
    .filter(({ structure }) => !seen.some((name) => areConfusable(name, structure)))
    .map(
      ({ structure, location }): Distractor => ({
        text: structure,
        level: scene.visible.some(({ anatomy }) => anatomy.location === location) ? 'same region' : 'absent',
      }),
    );
}
