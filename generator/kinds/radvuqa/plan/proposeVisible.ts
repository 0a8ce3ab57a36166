import type { AnatomyClass } from '../../../../data/anatomy/anatomyClass.js';
import { areConfusable } from '../../../../data/anatomy/areConfusable.js';
import { isNearRegion, mayLieInRegion } from '../../../../data/anatomy/isNearRegion.js';
import { placeAlongBody } from '../../../../data/anatomy/placeAlongBody.js';
import { placeOfVisible } from '../../../../data/anatomy/placeOfVisible.js';
import type { Distractor, NotAsked } from '../../../items/draft.js';
import type { Scene, SeenStructure } from '../../../scene/scene.js';
import { contrastOf } from '../probes/contrastOf.js';
import type { QuestionContext } from '../questionContext.js';
import type { NamedChoice } from './proposeNames.js';
import { tooFewDistractors } from './slicePlan.js';
import type { SlicePlanning } from './slicePlanning.js';

/** What CEQ1 may ask on a slice: structures that stand out and that no other text of it names, beside some that are not there or near. */
export function visibleChoices({
  scene,
  context,
  named,
  answers,
}: SlicePlanning): NamedChoice<SeenStructure>[] | NotAsked {
  const { minimumContrast } = context.parameters;
  if (scene.tellable.length === 0) return { kind: 'not asked', reason: 'the side cannot be told' };
  const standingOut = scene.tellable.filter((one) => contrastOf(scene, one) >= minimumContrast);
  if (standingOut.length === 0) return { kind: 'not asked', reason: 'the window hides the structure' };
  const unnamed = standingOut.filter(({ name }) => !named.has(name) && !answers.has(name));
  if (unnamed.length === 0) {
    return { kind: 'not asked', reason: 'other items of the slice tell all that stands out' };
  }
  const wrong = absentOptions(scene, context);
  if (wrong.length < 3) return tooFewDistractors;
  return unnamed.map((structure) => ({ right: structure, name: structure.name, wrong }));
}

/**
 * Structures that are certainly not there, and cannot be confused with any that is. One of the slice's own regions that is visible nowhere in the
 * case may have been missed, as an adrenal gland with an empty mask.
 */
export function absentOptions(
  scene: Scene,
  {
    parameters: { optionRegions, optionReach },
    prevalence,
  }: Pick<QuestionContext, 'parameters' | 'prevalence'>,
): readonly Distractor[] {
  const { named } = scene.regions;
  const seen = scene.structures.map(({ name }) => name);
  const mayBeMissed = (anatomy: AnatomyClass) =>
    !prevalence.has(anatomy.structure) && mayLieInRegion(anatomy, named);
  return scene.absentNearby
    .filter(
      (anatomy) =>
        optionRegions === 'any' ||
        (isNearRegion(anatomy, named) && isWithinReach(anatomy, scene, optionReach)),
    )
    .filter((anatomy) => !mayBeMissed(anatomy))
    .filter(({ structure }) => !seen.some((name) => areConfusable(name, structure)))
    .map(
      ({ structure, location }): Distractor => ({
        text: structure,
        level: scene.visible.some(({ anatomy }) => anatomy.location === location) ? 'same region' : 'absent',
      }),
    );
}

/** An axial slice lies where what it shows does: one through the kidneys is an abdomen, and yet far from the hips. */
function isWithinReach(anatomy: AnatomyClass, { plane, visible }: Scene, reach: number): boolean {
  const slice = plane === 'axial' ? placeOfVisible(visible.map((one) => one.anatomy)) : undefined;
  const own = placeAlongBody(anatomy);
  return slice === undefined || own === undefined || Math.abs(own - slice) <= reach;
}
