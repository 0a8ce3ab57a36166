import { classesOfStructure, structureNames } from '../../data/anatomy/classesOfStructure.js';
import { type Direction, directionTowards } from '../../suites/answers/directions.js';
import type { Plane } from '../../suites/schema/schema.js';
import { bodyPositions } from './bodyPositions.js';

/** Centimetres to the right and upwards on the image. */
type ImageVector = readonly [number, number];

/** How body axes lie on an image in radiological display: the patient's left is at the viewer's right. */
const onImage: Readonly<Record<Plane, (left: number, front: number, up: number) => ImageVector>> = {
  axial: (left, front) => [left, front],
  coronal: (left, _front, up) => [left, up],
  sagittal: (_left, front, up) => [-front, up],
};

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

function locate(structure: string, plane: Plane | undefined): ImageVector | undefined {
  if (plane === undefined || !structureNames.includes(structure)) return undefined;
  const [{ category }] = classesOfStructure(structure);
  const position = bodyPositions.get(category);
  if (position === undefined) return undefined;
  const left = structure.startsWith('right ') ? -position.outward : position.outward;
  return onImage[plane](left, position.front, position.up);
}
