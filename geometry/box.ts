import type { Mask } from '../statistics/mask.js';
import { distanceBetween, type Point } from './point.js';

/** A rectangle of pixels: the first and the last column and row, which are all of it. */
export type Box = readonly [x0: number, y0: number, x1: number, y1: number];

/**
 * The least box that holds every pixel of a mask; null for an empty one.
 *
 * @example
 * boxOf({ width: 3, height: 2, values: Uint8Array.of(0, 1, 0, 0, 1, 1) }); // [1, 0, 2, 1]
 */
export function boxOf({ width, values }: Mask): Box | null {
  let [x0, y0, x1, y1] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1, -1];
  for (let pixel = 0; pixel < values.length; pixel++) {
    if (values[pixel] === 0) continue;
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    [x0, y0, x1, y1] = [Math.min(x0, x), Math.min(y0, y), Math.max(x1, x), Math.max(y1, y)];
  }
  return x1 < 0 ? null : [x0, y0, x1, y1];
}

/**
 * The box of the least and greatest coordinates of points, of which there is at least one.
 *
 * @example
 * boxAround([[4, 1], [2, 6]]); // [2, 1, 4, 6]
 */
export function boxAround(points: readonly Point[]): Box {
  const [first] = points;
  return points.reduce<Box>(
    ([x0, y0, x1, y1], [x, y]) => [Math.min(x0, x), Math.min(y0, y), Math.max(x1, x), Math.max(y1, y)],
    [...first, ...first],
  );
}

/**
 * The corners of a box: top left, top right, bottom right, bottom left.
 *
 * @example
 * cornersOf([2, 1, 4, 6]); // [[2, 1], [4, 1], [4, 6], [2, 6]]
 */
export function cornersOf([x0, y0, x1, y1]: Box): Point[] {
  return [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
  ];
}

/**
 * The centre of a box, which may lie between pixels.
 *
 * @example
 * centreOf([2, 1, 4, 6]); // [3, 3.5]
 */
export function centreOf([x0, y0, x1, y1]: Box): Point {
  return [(x0 + x1) / 2, (y0 + y1) / 2];
}

/**
 * Whether a point lies on a pixel of a box: a pixel reaches half a pixel to all sides of its centre.
 *
 * @example
 * isInBox([4.4, 1], [2, 1, 4, 6]); // true
 */
export function isInBox([x, y]: Point, [x0, y0, x1, y1]: Box): boolean {
  return x >= x0 - 0.5 && x <= x1 + 0.5 && y >= y0 - 0.5 && y <= y1 + 0.5;
}

/**
 * Shortest distance, in pixels, from a point to the centres of a box's pixels; 0 on any of its pixels.
 *
 * @example
 * distanceToBox([7, 10], [2, 1, 4, 6]); // 5
 */
export function distanceToBox(point: Point, box: Box): number {
  if (isInBox(point, box)) return 0;
  const [x0, y0, x1, y1] = box;
  return distanceBetween(point, [Math.min(Math.max(point[0], x0), x1), Math.min(Math.max(point[1], y0), y1)]);
}

/**
 * Pixels of a box.
 *
 * @example
 * boxArea([2, 1, 4, 6]); // 18
 */
export function boxArea([x0, y0, x1, y1]: Box): number {
  return (x1 - x0 + 1) * (y1 - y0 + 1);
}
