import { areaOf, type Mask, requireSameGrid } from './mask.js';

/**
 * How much larger a mask is than another, as a share of the other: (area - reference) / reference; 0.1 is a tenth too large, -1 is
 * an empty mask. On one slice it is the volume error, too.
 *
 * @returns Null when the reference is empty.
 * @throws UsageError when the masks are not on one grid.
 * @example
 * const [mask, reference] = [Uint8Array.of(1, 1, 1), Uint8Array.of(0, 1, 1)];
 * areaError({ width: 3, height: 1, values: mask }, { width: 3, height: 1, values: reference }); // 0.5
 */
export function areaError(mask: Mask, reference: Mask): number | null {
  requireSameGrid(mask, reference);
  const area = areaOf(reference);
  return area === 0 ? null : (areaOf(mask) - area) / area;
}
