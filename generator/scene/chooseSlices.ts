import type { Grid, SliceRequest } from '../../data/volume/volume.js';
import type { Plane } from '../../suites/schema/schema.js';

/** RAS+ axis that a plane is cut across. */
export const normalAxis: Readonly<Record<Plane, 0 | 1 | 2>> = { sagittal: 0, coronal: 1, axial: 2 };

/** Keeps 0.29 x 100 from becoming 28. */
const roundingGuard = 1e-9;

/** A slice to cut, and the fraction of the axis that asked for it. */
export interface ChosenSlice extends SliceRequest {
  readonly fraction: number;
}

/**
 * Chooses slices at given fractions of the number of layers on each axis, as the paper does.
 * Index = floor(fraction x layers), counted in RAS+ (from the left, the back, the feet), so that it does
 * not depend on how the volume is stored. On short axes two fractions may meet on one index: it is taken once.
 */
export function chooseSlices(
  grid: Grid,
  planes: readonly Plane[],
  fractions: readonly number[],
): readonly ChosenSlice[] {
  return planes.flatMap((plane) => {
    const layers = grid.shape[normalAxis[plane]];
    const byIndex = new Map<number, number>();
    for (const fraction of fractions) {
      const index = Math.min(layers - 1, Math.floor(fraction * layers + roundingGuard));
      if (!byIndex.has(index)) byIndex.set(index, fraction);
    }
    return [...byIndex].map(([index, fraction]) => ({ plane, index, fraction }));
  });
}
