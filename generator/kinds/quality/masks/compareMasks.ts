import { dice } from '../../../../statistics/dice.js';
import { hausdorff95 } from '../../../../statistics/hausdorff95.js';
import type { OverlapProof } from '../../../../suites/schema/schema.js';
import { fillHoles, numberParts } from '../../../images/mr/maskParts.js';
import { areaOf, equivalentRadius, mapMask, type PlaneMask, placesInside } from './planeMask.js';

/** Measures a mask against the one that is taken as good, which must not be empty. */
export function compareMasks(mask: PlaneMask, good: PlaneMask): OverlapProof {
  const distance = hausdorff95(mask, good, { spacing: mask.spacing });
  return {
    dice: dice(mask, good) ?? 0,
    hd95Mm: distance.kind === 'measured' ? distance.distance : null,
    areaError: areaOf(mask) / areaOf(good) - 1,
    strayPieces: strayPieces(mask, good),
    holes: holesIn(mask, good),
    equivalentRadiusMm: equivalentRadius(good),
  };
}

/** Pieces of the mask, by the sides of their voxels, without a voxel in the good one. */
function strayPieces(mask: PlaneMask, good: PlaneMask): number {
  const { parts, sizes } = numberParts(mask);
  const touching = new Set(placesInside(good).map((place) => parts[place]));
  return sizes.filter((_size, order) => !touching.has(order + 1)).length;
}

/** Pieces of background that the mask encloses and that lie within the good one. */
function holesIn(mask: PlaneMask, good: PlaneMask): number {
  const filled = fillHoles(mask);
  const isHole = (place: number) => filled.values[place] !== mask.values[place] && good.values[place] === 1;
  return numberParts(mapMask(mask, isHole)).sizes.length;
}
