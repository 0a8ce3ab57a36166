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

/** Structures that are certainly not there, and cannot be confused with any that is. */
export function absentOptions(scene: Scene, context: OptionContext): readonly Distractor[] {
  return scene.absent
    .filter((anatomy) => whyNoOption(anatomy, scene, context) === null)
    .map(
      ({ structure, location }): Distractor => ({
        text: structure,
        level: scene.visible.some(({ anatomy }) => anatomy.location === location) ? 'same region' : 'absent',
      }),
    );
}

/** Why each structure that is not on a slice, and no wrong option of its CEQ1, is none. */
export function optionsLeftOut(scene: Scene, context: OptionContext): readonly string[] {
  return scene.absent.flatMap((anatomy) => whyNoOption(anatomy, scene, context) ?? []);
}

type OptionContext = Pick<QuestionContext, 'parameters' | 'prevalence'>;

/**
 * Null for a structure that may be a wrong option. One of the slice's own regions that is visible nowhere in the case may have been
 * missed, as an adrenal gland with an empty mask.
 */
function whyNoOption(
  anatomy: AnatomyClass,
  scene: Scene,
  { parameters: { optionRegions, optionReach }, prevalence }: OptionContext,
): string | null {
  const { named } = scene.regions;
  if (!scene.absentNearby.includes(anatomy)) return 'it is nearer than absentDistance';
  if (optionRegions !== 'any' && !isNearRegion(anatomy, named)) return 'it is of a region far away';
  if (optionRegions !== 'any' && !isWithinReach(anatomy, scene, optionReach))
    return 'it is beyond optionReach';
  if (!prevalence.has(anatomy.structure) && mayLieInRegion(anatomy, named)) return 'it may have been missed';
  const isTakenForOther = scene.structures.some(({ name }) => areConfusable(name, anatomy.structure));
  return isTakenForOther ? 'it may be taken for what is there' : null;
}

/** An axial slice lies where what it shows does: one through the kidneys is an abdomen, and yet far from the hips. */
function isWithinReach(anatomy: AnatomyClass, { plane, visible }: Scene, reach: number): boolean {
  const slice = plane === 'axial' ? placeOfVisible(visible.map((one) => one.anatomy)) : undefined;
  const own = placeAlongBody(anatomy);
  return slice === undefined || own === undefined || Math.abs(own - slice) <= reach;
}
