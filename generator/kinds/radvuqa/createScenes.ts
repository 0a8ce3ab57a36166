import { expectedStructures } from '../../../data/sources/expectedStructures.js';
import type { CaseFiles, CaseSlices } from '../../../data/sources/source.js';
import { findBodyLevels } from '../../scene/bodyLevels.js';
import { groupClasses } from '../../scene/caseStructures.js';
import type { ChosenSlice } from '../../scene/chooseSlices.js';
import { createScene } from '../../scene/createScene.js';
import { nearClasses } from '../../scene/nearClasses.js';
import { planeSpacing } from '../../scene/pixelGrid.js';
import type { Scene } from '../../scene/scene.js';
import type { RadvuqaRecipe } from './recipe.js';
import type { ShownChannel } from './shownModalities.js';

/** Which slices are measured, and how. */
export interface SlicesToMeasure {
  readonly chosen: readonly ChosenSlice[];
  readonly channel: ShownChannel;
  readonly recipe: RadvuqaRecipe;
}

/** Measures every slice of a case, in the order in which they were chosen. */
export function createScenes(
  { case: name }: CaseFiles,
  slices: CaseSlices,
  { chosen, channel, recipe }: SlicesToMeasure,
): Scene[] {
  const { grid, labels, classMap, unlabelled } = slices;
  const caseStructures = groupClasses(classMap, unlabelled);
  const expected = expectedStructures(recipe.modality);
  const levels = findBodyLevels(slices);
  const shared = { levels, case: name, grid, classMap: classMap.name, caseStructures, unlabelled, expected };
  return chosen.map((slice, position) =>
    createScene(
      {
        ...shared,
        chosen: slice,
        near: nearClasses(slices, slice, recipe.absentDistance),
        labels: labels[position],
        intensities: channel.slices[position],
        windowOf: (region) =>
          channel.windowOf({
            slice: channel.slices[position],
            spacing: planeSpacing(grid, slice.plane),
            region,
          }),
      },
      recipe,
    ),
  );
}
