import { isAfterAside } from '../../text/isAfterAside.js';
import { isSubject } from '../reach.js';
import type { Surroundings } from '../surroundings.js';
import { isDescription } from './isDescription.js';
import { isElsewhere } from './isElsewhere.js';
import { isInFunction } from './isInFunction.js';
import { isNeighbour } from './isNeighbour.js';

/** "At the L1 level". */
function isLevel({ before, after }: Surroundings): boolean {
  return (
    /\b(?:at|to|of|from)(?: the| an?)? $/i.test(before) && /^(?: body| vertebral)? levels?\b/i.test(after)
  );
}

/**
 * Whether a name is told only for the sake of something else: as its neighbour or for the slice's level, for what a structure does, in
 * the description of another, or as something that lies elsewhere. A name with a verb of its own is none of the first three.
 */
export function isBeside(surroundings: Surroundings): boolean {
  const { before, after } = surroundings;
  const isGoverned = isNeighbour(before) || isInFunction(before) || isDescription(before);
  const isOwn = isSubject(before, after) || isAfterAside(before, after);
  return (isGoverned && !isOwn) || isLevel(surroundings) || isElsewhere(surroundings);
}
