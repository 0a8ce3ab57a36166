import { depthInside } from '../../../images/mr/depthInside.js';
import { isWithin, mapMask, outsideOf, type PlanePoint, placesInside, pointOf } from '../masks/planeMask.js';
import type { Fault } from './fault.js';

const pieces = 3;

/** Three stray pieces elsewhere in the body, their radius a share of the mask's, that do not touch it. */
export const fragments: Fault = {
  name: 'fragments',
  sizes: [0.12, 0.2, 0.3, 0.4],
  plant({ mask, radius, body }, size, random) {
    const [across, down] = mask.spacing;
    const piece = Math.max(size * radius, Math.max(across, down));
    const distances = depthInside(outsideOf(mask), mask.spacing);
    const apart = placesInside(body).filter((place) => distances[place] > 0.5 * radius + 2 * piece);
    if (apart.length === 0) return null;
    const centres: PlanePoint[] = Array.from({ length: pieces }, () =>
      pointOf(mask, apart[random.integer(apart.length)]),
    );
    return mapMask(
      mask,
      (place) =>
        mask.values[place] === 1 ||
        (body.values[place] === 1 && centres.some((centre) => isWithin(mask, place, centre, piece))),
    );
  },
};
