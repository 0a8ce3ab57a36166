import { depthInside } from '../../../images/mr/depthInside.js';
import { mapMask, outsideOf } from '../masks/planeMask.js';
import type { Fault } from './fault.js';

/** The mask is too large all around, by a share of the radius, as far as there is body. */
export const dilate: Fault = {
  name: 'dilate',
  sizes: [0.08, 0.16, 0.3, 0.5],
  plant({ mask, radius, body }, size) {
    const distances = depthInside(outsideOf(mask), mask.spacing);
    return mapMask(
      mask,
      (place) => mask.values[place] === 1 || (body.values[place] === 1 && distances[place] <= size * radius),
    );
  },
};
