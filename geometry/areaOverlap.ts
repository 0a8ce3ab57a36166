import { dice } from '../statistics/dice.js';
import { hausdorff95 } from '../statistics/hausdorff95.js';
import { areaOf, type Mask, requireSameGrid } from '../statistics/mask.js';

/** How an area fares against the true one, by pixel. */
export interface AreaOverlap {
  /** 1 where both are empty. */
  readonly dice: number;
  /** Of the area's pixels those that are true; null for an empty area. */
  readonly precision: number | null;
  /** Of the true pixels those of the area; null where there are none. */
  readonly recall: number | null;
  /** Of the pixels that are not true those outside the area; null where all are true. */
  readonly specificity: number | null;
  /** Between the outlines, in pixels; null where either area is empty. */
  readonly hd95: number | null;
  /** The same, and where either area alone is empty the image's diagonal: no distance in an image is greater. */
  readonly boundedHd95: number;
}

/**
 * Holds an area against the true one.
 *
 * @throws UsageError when they are not on one grid.
 * @example
 * const [area, truth] = [Uint8Array.of(1, 1, 0, 0), Uint8Array.of(0, 1, 0, 0)];
 * areaOverlap({ width: 4, height: 1, values: area }, { width: 4, height: 1, values: truth }).precision; // 0.5
 */
export function areaOverlap(area: Mask, truth: Mask): AreaOverlap {
  requireSameGrid(area, truth);
  const [found, right, all] = [areaOf(area), areaOf(truth), area.values.length];
  const shared = sharedPixels(area, truth);
  const outside = all - found - right + shared;
  const distance = hausdorff95(area, truth);
  const hd95 = distance.kind === 'measured' ? distance.distance : null;
  const diagonal = Math.sqrt(area.width ** 2 + area.height ** 2);
  return {
    dice: dice(area, truth) ?? 1,
    precision: share(shared, found),
    recall: share(shared, right),
    specificity: share(outside, all - right),
    hd95,
    boundedHd95: hd95 ?? (distance.kind === 'both empty' ? 0 : diagonal),
  };
}

function sharedPixels({ values }: Mask, { values: others }: Mask): number {
  let shared = 0;
  for (let pixel = 0; pixel < values.length; pixel++) shared += values[pixel] & others[pixel];
  return shared;
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
