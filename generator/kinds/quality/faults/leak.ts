import { depthInside } from '../../../images/mr/depthInside.js';
import { isWithin, mapMask, outsideOf, type PlaneMask, placesInside, pointOf } from '../masks/planeMask.js';
import type { Fault, GoodMask } from './fault.js';

/**
 * The mask runs over its border into what lies beside it: a round patch, its radius a share of the mask's, whose centre is
 * outside within the body, and within another structure where such a one is labelled.
 */
export const leak: Fault = {
  name: 'leak',
  sizes: [0.25, 0.45, 0.7, 1],
  plant(good, size, random) {
    const { mask, radius, body } = good;
    const reach = size * radius;
    const beside = besideMask(good, 0.8 * reach);
    if (beside.length === 0) return null;
    const centre = pointOf(mask, beside[random.integer(beside.length)]);
    return mapMask(
      mask,
      (place) =>
        mask.values[place] === 1 || (body.values[place] === 1 && isWithin(mask, place, centre, reach)),
    );
  },
};

/** Voxels of the body outside the mask and no farther from it than told, those of other structures if there are any. */
function besideMask({ mask, body, others }: GoodMask, reach: number): number[] {
  const distances = depthInside(outsideOf(mask), mask.spacing);
  const inBody = placesInside(body).filter(
    (place) => distances[place] > 0 && distances[place] <= Math.max(reach, Math.max(...mask.spacing)),
  );
  const inOthers = inBody.filter((place) => isInAny(others, place));
  return inOthers.length > 0 ? inOthers : inBody;
}

function isInAny(others: readonly PlaneMask[], place: number): boolean {
  return others.some(({ values }) => values[place] === 1);
}
