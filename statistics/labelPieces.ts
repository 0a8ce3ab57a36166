import type { Mask } from './mask.js';

/** The pieces of a mask, numbered from 1 in the order of their first pixels. */
export interface LabelledPieces {
  /** The number of the piece that each pixel is of; 0 outside. */
  readonly labels: Int32Array;
  /** Pixels of each piece, in the order of their numbers. */
  readonly sizes: readonly number[];
}

/**
 * Tells apart the pieces of a mask: pixels that hang together by their sides (four neighbours), or also by their corners (eight).
 *
 * @example
 * const mask = { width: 3, height: 2, values: Uint8Array.of(1, 0, 1, 0, 1, 0) };
 * labelPieces(mask, 'sides').sizes; // [1, 1, 1]
 * labelPieces(mask, 'corners').sizes; // [3]
 */
export function labelPieces(mask: Mask, by: 'sides' | 'corners'): LabelledPieces {
  const labels = new Int32Array(mask.values.length);
  const sizes: number[] = [];
  for (let pixel = 0; pixel < labels.length; pixel++) {
    if (mask.values[pixel] === 0 || labels[pixel] !== 0) continue;
    const label = sizes.length + 1;
    sizes.push(floodPiece(mask, labels, { start: pixel, label, steps: stepsBy[by] }));
  }
  return { labels, sizes };
}

/** To the neighbours of a pixel: columns and rows. */
const sideSteps = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
] as const;
const stepsBy = {
  sides: sideSteps,
  corners: [...sideSteps, [-1, -1], [1, -1], [-1, 1], [1, 1]],
} as const;

interface Flood {
  readonly start: number;
  readonly label: number;
  readonly steps: readonly (readonly [number, number])[];
}

/** Labels the pixels of the piece that a pixel is of, and counts them. */
function floodPiece(
  { width, height, values }: Mask,
  labels: Int32Array,
  { start, label, steps }: Flood,
): number {
  const waiting = [start];
  labels[start] = label;
  let size = 0;
  for (let pixel = waiting.pop(); pixel !== undefined; pixel = waiting.pop()) {
    size++;
    const [column, row] = [pixel % width, Math.floor(pixel / width)];
    for (const [right, down] of steps) {
      const [x, y] = [column + right, row + down];
      const next = y * width + x;
      if (x < 0 || x >= width || y < 0 || y >= height || values[next] === 0 || labels[next] !== 0) continue;
      labels[next] = label;
      waiting.push(next);
    }
  }
  return size;
}
