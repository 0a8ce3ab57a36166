import { type Direction, turnDirection } from '../../../../suites/answers/directions.js';

/** A point [x, y] in image pixels, y growing downwards. */
export type Point = readonly [number, number];

/** A direction on the screen, and how far it is from the border of its 45 degree sector. */
export interface PlainDirection {
  readonly direction: Direction;
  /** 22.5 in the middle of the sector, 0 on its border. */
  readonly marginDegrees: number;
}

/** Where `target` lies as seen from `reference`, in image terms ("above" is towards the upper edge). */
export function directionBetween(target: Point, reference: Point): PlainDirection {
  const clockwise = (Math.atan2(target[0] - reference[0], reference[1] - target[1]) * 180) / Math.PI;
  const sector = Math.round(clockwise / 45);
  return {
    direction: turnDirection('above', sector),
    marginDegrees: 22.5 - Math.abs(clockwise - sector * 45),
  };
}
