import { type Direction, directions } from '../../../suites/answers/directions.js';

/** Steps on the image: `up` and `right` are 1, 0 or -1. */
export interface DirectionVector {
  readonly up: number;
  readonly right: number;
}

const vectors: readonly DirectionVector[] = [
  { up: 1, right: 0 },
  { up: 1, right: 1 },
  { up: 0, right: 1 },
  { up: -1, right: 1 },
  { up: -1, right: 0 },
  { up: -1, right: -1 },
  { up: 0, right: -1 },
  { up: 1, right: -1 },
];

/** The direction of a vector; `null` for none at all. */
export function directionOf({ up, right }: DirectionVector): Direction | null {
  const index = vectors.findIndex(
    (vector) => vector.up === Math.sign(up) && vector.right === Math.sign(right),
  );
  return index < 0 ? null : directions[index];
}
