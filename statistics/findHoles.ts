import { labelPieces } from './labelPieces.js';
import type { Mask } from './mask.js';

/**
 * Holes of a mask: pieces of what is outside it that do not reach the edge of the image. They hang together by their sides, as what
 * encloses them does so by its corners, too.
 *
 * @returns Pixels of each hole, in the order of their first pixels.
 * @example
 * const values = Uint8Array.of(1, 1, 1, 1, 0, 1, 1, 1, 1);
 * findHoles({ width: 3, height: 3, values }); // [1]
 */
export function findHoles({ width, height, values }: Mask): number[] {
  const outside = { width, height, values: values.map((value) => 1 - value) };
  const { labels, sizes } = labelPieces(outside, 'sides');
  const isOpen = new Set<number>();
  for (let pixel = 0; pixel < labels.length; pixel++) {
    const [column, row] = [pixel % width, Math.floor(pixel / width)];
    if (column === 0 || column === width - 1 || row === 0 || row === height - 1) isOpen.add(labels[pixel]);
  }
  return sizes.filter((_size, index) => !isOpen.has(index + 1));
}
