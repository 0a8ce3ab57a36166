import { boxAround, cornersOf } from '../../../geometry/box.js';
import { crossesItself } from '../../../geometry/crossesItself.js';
import type { Point } from '../../../geometry/point.js';
import { areOnOneLine } from '../../../geometry/polygonArea.js';
import { polygonPoints } from '../../../geometry/polygonOf.js';
import type { LocationFailure, LocationOddity } from '../../../suites/answers/location.js';
import type { StatedPoints } from './statedPoints.js';

/** Points in the form that was asked for, or why they are not. */
export type ReadPoints =
  | { readonly kind: 'failure'; readonly failure: LocationFailure }
  | {
      readonly kind: 'points';
      readonly points: readonly Point[];
      readonly oddities: readonly LocationOddity[];
    };

type Stated = Extract<StatedPoints, { kind: 'points' }>;

/** Reads the points of each kind of place. */
export const readPoints: Readonly<
  Record<
    'centre' | 'box' | 'polygon',
    (stated: Stated, size: { width: number; height: number }) => ReadPoints
  >
> = { centre: readCentre, box: readBox, polygon: readPolygon };

function failure(name: LocationFailure): ReadPoints {
  return { kind: 'failure', failure: name };
}

function readCentre({ points, oddities }: Stated): ReadPoints {
  const different = withoutRepeats(points);
  if (different.length > 1) return failure('more than one point');
  return {
    kind: 'points',
    points: different,
    oddities: noted(oddities, points.length > 1 && 'repeated points'),
  };
}

/**
 * Four corners, in any order, or two opposite ones, the one with the lesser coordinates first. Four numbers without brackets are two
 * corners wherever they can be; else a corner with a width and a height.
 */
function readBox(stated: Stated, { width, height }: { width: number; height: number }): ReadPoints {
  const { points, oddities } = stated;
  const closed = withoutClosing(points);
  if (closed.length === 2) return readTwoCorners(stated, { width, height });
  if (points.length === 4 && areOnOneLine(points)) return failure('zero area');
  if (closed.length !== 4) return failure('wrong number of corners');
  const wanted = cornersOf(boxAround(closed));
  const isIn = (point: Point, others: readonly Point[]) => others.some((other) => isSame(point, other));
  const isRectangle = wanted.every((corner) => isIn(corner, closed));
  const isInOrder = wanted.every((corner, place) => isSame(corner, closed[place]));
  const more = noted(
    oddities,
    (points.length > 4 || withoutRepeats(closed).length < 4) && 'repeated points',
    !isRectangle && 'corners of no rectangle',
    isRectangle && !isInOrder && 'corners in another order',
    !isRectangle && crossesItself(closed) && 'self-intersection',
  );
  return { kind: 'points', points: isRectangle ? wanted : closed, oddities: more };
}

function readTwoCorners(
  { points: [from, to], oddities, arePaired }: Stated,
  { width, height }: { width: number; height: number },
): ReadPoints {
  if (from[0] > to[0] || from[1] > to[1]) {
    const fits = to[0] > 0 && to[1] > 0 && from[0] + to[0] <= width && from[1] + to[1] <= height;
    return failure(fits && !arePaired ? 'x, y, width, height' : 'min above max');
  }
  if (areOnOneLine(cornersOf([...from, ...to]))) return failure('zero area');
  return { kind: 'points', points: cornersOf([...from, ...to]), oddities: noted(oddities, 'two corners') };
}

function readPolygon({ points: all, oddities }: Stated): ReadPoints {
  const points = withoutClosing(all);
  const different = withoutRepeats(points);
  if (different.length < 3) return failure('fewer than 3 points');
  if (areOnOneLine(points)) return failure('zero area');
  const { least, most } = polygonPoints;
  const more = noted(
    oddities,
    different.length < all.length && 'repeated points',
    (points.length < least || points.length > most) && '10 to 15 points not kept',
    crossesItself(points) && 'self-intersection',
  );
  return { kind: 'points', points, oddities: more };
}

/** Some close an outline with its first point. */
function withoutClosing(points: readonly Point[]): readonly Point[] {
  const isClosed = points.length > 3 && isSame(points[0], points[points.length - 1]);
  return isClosed ? points.slice(0, -1) : points;
}

function withoutRepeats(points: readonly Point[]): Point[] {
  const seen = new Set<string>();
  return points.filter((point) => {
    const name = point.join();
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

function noted(
  oddities: readonly LocationOddity[],
  ...more: readonly (LocationOddity | false)[]
): LocationOddity[] {
  return [...oddities, ...more.filter((one) => one !== false)];
}

function isSame(one: Point, other: Point): boolean {
  return one[0] === other[0] && one[1] === other[1];
}
