import { directionTowards, type PlainDirection } from '../../../../suites/answers/directions.js';

/** A point [x, y] in image pixels, y growing downwards. */
export type Point = readonly [number, number];

/** Where `target` lies as seen from `reference`, in image terms ("above" is towards the upper edge). */
export function directionBetween(target: Point, reference: Point): PlainDirection {
  return directionTowards(target[0] - reference[0], reference[1] - target[1]);
}
