import { depthInside } from '../../../images/mr/depthInside.js';
import { mapMask, outsideOf, type PlaneMask } from '../masks/planeMask.js';
import type { Fault } from './fault.js';

/** Corners, lobes and clefts narrower than a share of the radius are gone: opened and then closed by a disc. */
export const overSmooth: Fault = {
  name: 'over-smooth',
  sizes: [0.3, 0.5, 0.7, 0.9],
  plant({ mask, radius }, size) {
    const reach = size * radius;
    const opened = grown(shrunk(mask, reach), reach);
    return shrunk(grown(opened, reach), reach);
  },
};

function shrunk(mask: PlaneMask, reach: number): PlaneMask {
  const depths = depthInside(mask, mask.spacing);
  return mapMask(mask, (place) => depths[place] > reach);
}

function grown(mask: PlaneMask, reach: number): PlaneMask {
  const distances = depthInside(outsideOf(mask), mask.spacing);
  return mapMask(mask, (place) => mask.values[place] === 1 || distances[place] <= reach);
}
