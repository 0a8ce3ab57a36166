import { UsageError } from '../util/radvuqaError.js';

/** A plane of ones and zeros, row by row. */
export interface Mask {
  readonly width: number;
  readonly height: number;
  readonly values: Uint8Array;
}

/**
 * Checks that two masks are on one grid.
 *
 * @throws UsageError when width, height or the number of values differ.
 * @example
 * const mask = { width: 2, height: 1, values: Uint8Array.of(0, 1) };
 * requireSameGrid(mask, mask); // undefined
 */
export function requireSameGrid(first: Mask, second: Mask): void {
  const [expected, found] = [first, second].map(
    ({ width, height, values }) => `${width} x ${height} with ${values.length} values`,
  );
  if (expected !== found || first.values.length !== first.width * first.height) {
    throw new UsageError({ subject: 'masks', expected: `one grid, such as ${expected}`, found });
  }
}

/**
 * Pixels inside a mask.
 *
 * @example
 * areaOf({ width: 3, height: 1, values: Uint8Array.of(0, 1, 1) }); // 2
 */
export function areaOf({ values }: Mask): number {
  let area = 0;
  for (let pixel = 0; pixel < values.length; pixel++) area += values[pixel];
  return area;
}
