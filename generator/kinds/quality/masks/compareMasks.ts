import { areaError } from '../../../../statistics/areaError.js';
import { dice } from '../../../../statistics/dice.js';
import { type HausdorffConvention, hausdorff95 } from '../../../../statistics/hausdorff95.js';
import { labelPieces } from '../../../../statistics/labelPieces.js';
import type { OverlapProof } from '../../../../suites/schema/schema.js';
import { fillHoles } from '../../../images/mr/maskParts.js';
import { equivalentRadius, mapMask, type PlaneMask, placesInside } from './planeMask.js';

/** Measures a mask against the one that is taken as good, which must not be empty. */
export function compareMasks(
  mask: PlaneMask,
  good: PlaneMask,
  convention: HausdorffConvention = 'pooled',
): OverlapProof {
  const distance = hausdorff95(mask, good, { spacing: mask.spacing, convention });
  return {
    dice: dice(mask, good) ?? 0,
    hd95Mm: distance.kind === 'measured' ? distance.distance : null,
    areaError: areaError(mask, good) ?? 0,
    strayPieces: strayPieces(mask, good),
    holes: holesIn(mask, good),
    equivalentRadiusMm: equivalentRadius(good),
  };
}

/** Pieces of the mask, by the sides of their voxels, without a voxel in the good one. */
function strayPieces(mask: PlaneMask, good: PlaneMask): number {
  const { labels, sizes } = labelPieces(mask, 'sides');
  const touching = new Set(placesInside(good).map((place) => labels[place]));
  return sizes.filter((_size, order) => !touching.has(order + 1)).length;
}

/** Pieces of background that the mask encloses and that lie within the good one. */
function holesIn(mask: PlaneMask, good: PlaneMask): number {
  const filled = fillHoles(mask);
  const isHole = (place: number) => filled.values[place] !== mask.values[place] && good.values[place] === 1;
  return labelPieces(mapMask(mask, isHole), 'sides').sizes.length;
}
