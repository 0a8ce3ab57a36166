import type { CaseFiles, CaseSlices } from '../../../data/sources/source.js';
import { ctWindow } from '../../images/windows.js';
import { groupClasses } from '../../scene/caseStructures.js';
import type { ChosenSlice } from '../../scene/chooseSlices.js';
import { createScene } from '../../scene/createScene.js';
import type { Scene } from '../../scene/scene.js';
import type { RadvuqaRecipe } from './recipe.js';

/** Measures every slice of a case, in the order in which they were chosen. */
export function createScenes(
  { case: name, classMap }: CaseFiles,
  { grid, images, labels, unlabelled }: CaseSlices,
  chosen: readonly ChosenSlice[],
  recipe: RadvuqaRecipe,
): Scene[] {
  const caseStructures = groupClasses(classMap, unlabelled);
  const shared = { case: name, grid, classMap: classMap.name, caseStructures, unlabelled };
  return chosen.map((slice, position) =>
    createScene(
      {
        ...shared,
        chosen: slice,
        labels: labels[position],
        intensities: images.ct.slices[position],
        windowOf: ctWindow,
      },
      recipe,
    ),
  );
}
