import { depthInside } from '../../../images/mr/depthInside.js';
import { isWithin, mapMask, placesInside, pointOf } from '../masks/planeMask.js';
import type { Fault } from './fault.js';

/** A round hole, its radius a share of the mask's, that leaves the border whole. */
export const holes: Fault = {
  name: 'holes',
  sizes: [0.15, 0.25, 0.35, 0.5],
  plant({ mask, radius }, size, random) {
    const hole = size * radius;
    const depths = depthInside(mask, mask.spacing);
    const deep = placesInside(mask).filter((place) => depths[place] > hole + 1.5 * Math.max(...mask.spacing));
    if (deep.length === 0) return null;
    const centre = pointOf(mask, deep[random.integer(deep.length)]);
    return mapMask(mask, (place) => mask.values[place] === 1 && !isWithin(mask, place, centre, hole));
  },
};
