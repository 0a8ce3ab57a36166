import type { Plane } from '../../suites/schema/schema.js';
import { bodyPositions } from './bodyPositions.js';
import { classesOfStructure, structureNames } from './classesOfStructure.js';

/** Centimetres to the right and upwards on the image. */
export type ImagePosition = readonly [right: number, up: number];

/** How body axes lie on an image in radiological display: the patient's left is at the viewer's right. */
const onImage: Readonly<Record<Plane, (left: number, front: number, up: number) => ImagePosition>> = {
  axial: (left, front) => [left, front],
  coronal: (left, _front, up) => [left, up],
  sagittal: (_left, front, up) => [-front, up],
};

/** Where a structure lies on images of people in general, from one point of the body; undefined where the table of positions does not know it. */
export function imagePosition(structure: string, plane: Plane): ImagePosition | undefined {
  if (!structureNames.includes(structure)) return undefined;
  const [{ category }] = classesOfStructure(structure);
  const position = bodyPositions.get(category);
  if (position === undefined) return undefined;
  const left = structure.startsWith('right ') ? -position.outward : position.outward;
  return onImage[plane](left, position.front, position.up);
}
