import { areaOf, type Mask, requireSameGrid } from './mask.js';

/**
 * Dice's overlap of two masks (1945): twice the pixels of both / the pixels of one and of the other; from 0, where they share none or
 * one is empty, to 1, where they are equal. It does not hang on the size of pixels.
 *
 * @returns Null when both are empty: then there is nothing to overlap, which is neither right nor wrong.
 * @throws UsageError when the masks are not on one grid.
 * @example
 * const [first, second] = [Uint8Array.of(1, 1, 0), Uint8Array.of(0, 1, 0)];
 * dice({ width: 3, height: 1, values: first }, { width: 3, height: 1, values: second }); // 0.6667
 */
export function dice(first: Mask, second: Mask): number | null {
  requireSameGrid(first, second);
  const pixels = areaOf(first) + areaOf(second);
  let shared = 0;
  for (let pixel = 0; pixel < first.values.length; pixel++)
    shared += first.values[pixel] & second.values[pixel];
  return pixels === 0 ? null : (2 * shared) / pixels;
}
