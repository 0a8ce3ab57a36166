import { labelPieces } from '../statistics/labelPieces.js';
import type { Mask } from '../statistics/mask.js';
import type { Point } from './point.js';

/** The eight neighbours of a pixel, clockwise as seen, from the left one on. */
const around = [
  [-1, 0],
  [-1, -1],
  [0, -1],
  [1, -1],
  [1, 0],
  [1, 1],
  [0, 1],
  [-1, 1],
] as const;

/**
 * The pixels on the outer outline of the largest piece of a mask (Moore's tracing), clockwise as seen and one step from each to the
 * next, from its topmost pixel on, of several the leftmost. Pieces hang together by corners, too; of equal ones it is the first. A
 * pixel that the outline passes twice, as where the piece is one pixel wide, comes twice. Empty for an empty mask.
 *
 * @example
 * traceOutline({ width: 3, height: 2, values: Uint8Array.of(0, 1, 0, 1, 1, 0) }); // [[1, 0], [1, 1], [0, 1]]
 */
export function traceOutline(mask: Mask): Point[] {
  const isInside = largestPiece(mask);
  const start = firstInside(mask, isInside);
  if (start === null) return [];
  const outline: Point[] = [start];
  let [at, from] = [start, 0];
  // A step is told by the pixel and the direction it was come from: the outline is closed when the first step comes again.
  const steps = new Set<string>();
  for (;;) {
    const found = nextStep(at, from, isInside);
    if (found === null) return outline;
    const step = `${at.join()} ${found.direction}`;
    if (steps.has(step)) break;
    steps.add(step);
    at = found.next;
    // Of what was looked at last, which is outside, from where the tracing goes on clockwise.
    from = (found.direction + (found.direction % 2 === 0 ? 6 : 5)) % 8;
    outline.push(at);
  }
  return outline.slice(0, steps.size);
}

/** The first pixel inside that is met going clockwise around a pixel, from a direction on. */
function nextStep(at: Point, from: number, isInside: (point: Point) => boolean) {
  for (let turn = 0; turn < 8; turn++) {
    const direction = (from + turn) % 8;
    const [right, down] = around[direction];
    const next: Point = [at[0] + right, at[1] + down];
    if (isInside(next)) return { next, direction };
  }
  return null;
}

function largestPiece(mask: Mask): (point: Point) => boolean {
  const { labels, sizes } = labelPieces(mask, 'corners');
  const largest = sizes.indexOf(Math.max(...sizes)) + 1;
  const { width, height } = mask;
  return ([x, y]) => x >= 0 && x < width && y >= 0 && y < height && labels[y * width + x] === largest;
}

function firstInside({ width, values }: Mask, isInside: (point: Point) => boolean): Point | null {
  for (let pixel = 0; pixel < values.length; pixel++) {
    const point: Point = [pixel % width, Math.floor(pixel / width)];
    if (values[pixel] === 1 && isInside(point)) return point;
  }
  return null;
}
