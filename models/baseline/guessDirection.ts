import { type ImagePosition, imagePosition } from '../../data/anatomy/imagePosition.js';
import { type Direction, directionTowards } from '../../suites/answers/directions.js';
import type { Plane } from '../../suites/schema/schema.js';

/** Which structure is placed against which other. */
interface Placed {
  readonly target: string;
  readonly reference: string;
}

/**
 * Guesses where one structure lies relative to another from where they lie in people in general.
 * Undefined when a structure or the plane is not known, or they lie in the same place as far as the table tells.
 */
export function guessDirection(
  { target, reference }: Placed,
  plane: Plane | undefined,
): Direction | undefined {
  const from = locate(reference, plane);
  const to = locate(target, plane);
  if (from === undefined || to === undefined) return undefined;
  const [right, up] = [to[0] - from[0], to[1] - from[1]];
  if (right === 0 && up === 0) return undefined;
  return directionTowards(right, up).direction;
}

function locate(structure: string, plane: Plane | undefined): ImagePosition | undefined {
  return plane === undefined ? undefined : imagePosition(structure, plane);
}
