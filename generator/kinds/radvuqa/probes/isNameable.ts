import { openDemands } from '../../../../data/anatomy/openDemands.js';
import type { Piece } from '../../../scene/findPieces.js';
import { pieceArea, type Scene, type SeenStructure } from '../../../scene/scene.js';
import { planeWith } from '../../../scene/toLayers.js';
import type { QuestionParameters } from '../thresholds.js';

/** Whether there are no options to choose from. */
export interface Openness {
  readonly isOpen: boolean;
}

/** Why no structure is asked for by an open question where some can be boxed. */
export const notNameable = {
  kind: 'not asked',
  reason: 'nobody names it from one image without options',
} as const;

/**
 * Whether a reader who is given no options can name what a box shows: it is large enough for a structure of its kind, and a
 * vessel that needs contrast medium has a grey of its own.
 */
export function isNameable(
  scene: Scene,
  { structure, piece }: { readonly structure: SeenStructure; readonly piece: Piece },
  { openMinimumArea, openMinimumContrast }: QuestionParameters,
): boolean {
  const demand = openDemands.find(({ categories }) => categories.includes(structure.anatomy.category));
  // Nothing is demanded of areas by a recipe that names none.
  const least = openMinimumArea === 0 ? 0 : openMinimumArea * (demand?.area ?? 1);
  if (pieceArea(structure, piece) < least) return false;
  return demand?.differsFromMuscle !== true || distanceFromMuscle(scene, structure) >= openMinimumContrast;
}

/** Greys between a structure and the muscles of the slice; none where there are no muscles to tell its grey from. */
function distanceFromMuscle(scene: Scene, structure: SeenStructure): number {
  const muscles = scene.structures.filter(({ anatomy }) => anatomy.generalCategory === 'muscle');
  if (muscles.length === 0) return 0;
  return Math.abs(meanGrey(scene, [structure]) - meanGrey(scene, muscles));
}

function meanGrey({ layers, greys }: Scene, structures: readonly SeenStructure[]): number {
  let sum = 0;
  let count = 0;
  for (const { group } of structures) {
    const { values } = planeWith(layers, group);
    for (let voxel = 0; voxel < values.length; voxel++) {
      if (values[voxel] !== group) continue;
      sum += greys[voxel];
      count++;
    }
  }
  return sum / count;
}
