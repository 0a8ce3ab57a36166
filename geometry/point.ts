/** A place in an image, in pixels: the centre of the top left pixel is at 0, 0; x grows to the right and y downwards. */
export type Point = readonly [x: number, y: number];

/**
 * Distance between two points, in pixels.
 *
 * @example
 * distanceBetween([0, 0], [3, 4]); // 5
 */
export function distanceBetween(one: Point, other: Point): number {
  return Math.sqrt((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2);
}

/**
 * Twice the signed area of a triangle: above 0 where its corners follow each other clockwise as seen, 0 where they are on one line.
 *
 * @example
 * turnOf([0, 0], [2, 0], [2, 1]); // 2
 */
export function turnOf(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}
