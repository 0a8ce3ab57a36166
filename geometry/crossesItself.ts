import { type Point, turnOf } from './point.js';

/**
 * Whether the outline of a polygon crosses or touches itself: two of its edges have a point in common other than the end that neighbours
 * share, or neighbours run back on each other. A point that is given several times in a row counts once. Work grows with the square of the
 * number of points.
 *
 * @example
 * crossesItself([[0, 0], [2, 2], [2, 0], [0, 2]]); // true
 */
export function crossesItself(given: readonly Point[]): boolean {
  const points = given.filter((point, place) => !isSame(point, given[(place + 1) % given.length]));
  const { length } = points;
  if (length < 3) return false;
  const edge = (place: number) => [points[place], points[(place + 1) % length]] as const;
  for (let one = 0; one < length; one++) {
    const [a, b] = edge(one);
    const after = points[(one + 2) % length];
    if (turnOf(a, b, after) === 0 && isBackwards(a, b, after)) return true;
    for (let other = one + 2; other < length; other++) {
      const areNeighbours = one === 0 && other === length - 1;
      if (!areNeighbours && areCrossing([a, b], edge(other))) return true;
    }
  }
  return false;
}

type Edge = readonly [from: Point, to: Point];

function isSame(one: Point, other: Point): boolean {
  return one[0] === other[0] && one[1] === other[1];
}

function isBackwards(a: Point, b: Point, c: Point): boolean {
  return (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]) < 0;
}

function areCrossing([a, b]: Edge, [c, d]: Edge): boolean {
  const [toC, toD, toA, toB] = [turnOf(a, b, c), turnOf(a, b, d), turnOf(c, d, a), turnOf(c, d, b)];
  if (toC * toD < 0 && toA * toB < 0) return true;
  return (
    (toC === 0 && isBetween(c, a, b)) ||
    (toD === 0 && isBetween(d, a, b)) ||
    (toA === 0 && isBetween(a, c, d)) ||
    (toB === 0 && isBetween(b, c, d))
  );
}

/** Whether a point on the line through two others lies between them. */
function isBetween([x, y]: Point, from: Point, to: Point): boolean {
  return (
    x >= Math.min(from[0], to[0]) &&
    x <= Math.max(from[0], to[0]) &&
    y >= Math.min(from[1], to[1]) &&
    y <= Math.max(from[1], to[1])
  );
}
