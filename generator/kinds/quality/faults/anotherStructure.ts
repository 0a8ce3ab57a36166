import { countInside, type PlaneMask } from '../masks/planeMask.js';
import type { Fault } from './fault.js';

/** Another structure has a size that the target may have, from this factor down to its inverse. */
const mostFactor = 4;

/** Another labelled structure of the slice in the target's stead; null where none is about as large. */
export const anotherStructure: Fault = {
  name: 'another structure',
  sizes: [0],
  plant({ mask, others }, _size, random) {
    const size = countInside(mask);
    const alike = others.filter((one) => isAlike(countInside(one) / size));
    return alike.length === 0 ? null : (alike[random.integer(alike.length)] satisfies PlaneMask);
  },
};

function isAlike(factor: number): boolean {
  return factor <= mostFactor && factor >= 1 / mostFactor;
}
