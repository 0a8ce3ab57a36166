import { depthInside } from '../../../images/mr/depthInside.js';
import { isWithin, mapMask, type PlanePoint, placesInside, pointOf } from '../masks/planeMask.js';
import type { Fault } from './fault.js';

const mostHoles = 3;

/** One to three round holes, their radius a share of the mask's, that leave its border whole. */
export const holes: Fault = {
  name: 'holes',
  sizes: [0.12, 0.18, 0.25, 0.35],
  plant({ mask, radius }, size, random) {
    const hole = size * radius;
    const depths = depthInside(mask, mask.spacing);
    const [across, down] = mask.spacing;
    const deep = placesInside(mask).filter((place) => depths[place] > hole + 1.5 * Math.max(across, down));
    if (deep.length === 0) return null;
    const centres: PlanePoint[] = [];
    for (let drawn = 0; drawn < mostHoles; drawn++) {
      const centre = pointOf(mask, deep[random.integer(deep.length)]);
      const isApart = centres.every(([x, y]) => Math.hypot(x - centre[0], y - centre[1]) > 2.5 * hole);
      if (isApart) centres.push(centre);
    }
    return mapMask(
      mask,
      (place) => mask.values[place] === 1 && !centres.some((centre) => isWithin(mask, place, centre, hole)),
    );
  },
};
