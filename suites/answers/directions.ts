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
