import { mapMask, placesInside, pointOf } from '../masks/planeMask.js';
import type { Fault } from './fault.js';

/** A part is cut off along a straight line in a drawn direction; the size is the share of the area that is lost. */
export const missingPart: Fault = {
  name: 'missing part',
  sizes: [0.08, 0.2, 0.35, 0.5],
  plant({ mask }, size, random) {
    const angle = 2 * Math.PI * random.next();
    const along = (place: number) => {
      const [x, y] = pointOf(mask, place);
      return x * Math.cos(angle) + y * Math.sin(angle);
    };
    const sorted = placesInside(mask)
      .map(along)
      .sort((a, b) => b - a);
    const limit = sorted[Math.floor(size * sorted.length)];
    return mapMask(mask, (place) => mask.values[place] === 1 && along(place) <= limit);
  },
};
