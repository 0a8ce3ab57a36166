import { countInside, mapMask, type PlaneMask, placesInside } from '../masks/planeMask.js';
import type { Fault } from './fault.js';

/** Of its voxels, this share may lie in the good mask: one at the midline is its own mirror image. */
const mostOverlap = 0.1;

/** The mask mirrored about the middle of the body, across columns; null where it comes to lie on itself, or off the body. */
export const wrongSide: Fault = {
  name: 'wrong side',
  sizes: [0],
  plant({ mask, body }) {
    const mirrored = mirroredAbout(mask, middleColumn(body));
    const size = countInside(mirrored);
    const share = (of: PlaneMask) =>
      countInside(mapMask(mask, (place) => mirrored.values[place] === 1 && of.values[place] === 1)) / size;
    return size > 0 && share(mask) <= mostOverlap && share(body) >= 0.5 ? mirrored : null;
  },
};

function middleColumn({ width, ...body }: PlaneMask): number {
  const columns = placesInside({ width, ...body }).map((place) => place % width);
  return (
    (columns.reduce((least, one) => Math.min(least, one), width) +
      columns.reduce((most, one) => Math.max(most, one), 0)) /
    2
  );
}

function mirroredAbout(mask: PlaneMask, middle: number): PlaneMask {
  const { width, values } = mask;
  return mapMask(mask, (place) => {
    const column = Math.round(2 * middle) - (place % width);
    return column >= 0 && column < width && values[place - (place % width) + column] === 1;
  });
}
