/** The eight directions in image terms, clockwise from the top. */
export const directions = [
  'above',
  'upper-right',
  'right',
  'lower-right',
  'below',
  'lower-left',
  'left',
  'upper-left',
] as const;
export type Direction = (typeof directions)[number];

/**
 * A direction turned clockwise by a number of eighths, which may be below zero.
 *
 * @example
 * turnDirection('above', 2); // "right"
 */
export function turnDirection(direction: Direction, eighths: number): Direction {
  const place = directions.indexOf(direction) + eighths;
  return directions[((place % 8) + 8) % 8];
}

/** A direction, and how far it is from the border of its 45 degree sector. */
export interface PlainDirection {
  readonly direction: Direction;
  /** 22.5 in the middle of the sector, 0 on its border. */
  readonly marginDegrees: number;
}

/**
 * The direction of a way that leads so far to the right and so far upwards on the image, in any unit.
 *
 * @example
 * directionTowards(3, 3); // { direction: 'upper-right', marginDegrees: 22.5 }
 */
export function directionTowards(right: number, up: number): PlainDirection {
  const clockwise = (Math.atan2(right, up) * 180) / Math.PI;
  const sector = Math.round(clockwise / 45);
  return {
    direction: turnDirection('above', sector),
    marginDegrees: 22.5 - Math.abs(clockwise - sector * 45),
  };
}

/**
 * Eighths of a turn between two directions, 0 to 4.
 *
 * @example
 * eighthsBetween('above', 'left'); // 2
 */
export function eighthsBetween(one: Direction, other: Direction): number {
  const apart = Math.abs(directions.indexOf(one) - directions.indexOf(other));
  return Math.min(apart, 8 - apart);
}
