import { type Point, turnOf } from './point.js';

/**
 * Area that a polygon's outline encloses, in square pixels: above 0 where it goes clockwise as seen. Parts that it goes round twice
 * count twice, and those in the other sense are taken off.
 *
 * @example
 * polygonArea([[0, 0], [2, 0], [2, 1], [0, 1]]); // 2
 */
export function polygonArea(points: readonly Point[]): number {
  let doubled = 0;
  for (let place = 2; place < points.length; place++) {
    doubled += turnOf(points[0], points[place - 1], points[place]);
  }
  return doubled / 2;
}

/**
 * Whether all points lie on one line, so that no area is enclosed; fewer than three always do.
 *
 * @example
 * areOnOneLine([[0, 0], [2, 1], [4, 2]]); // true
 */
export function areOnOneLine(points: readonly Point[]): boolean {
  const [first] = points;
  const second = points.find(([x, y]) => x !== first[0] || y !== first[1]);
  return second === undefined || points.every((point) => turnOf(first, second, point) === 0);
}
