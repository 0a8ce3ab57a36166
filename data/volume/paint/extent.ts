import { applyAffine } from '../grid/affine.js';
import type { TurnedGrid } from '../grid/closestCanonical.js';
import type { Triple } from '../volume.js';

/** How much of a whole volume has a label, and where. */
export interface Extent {
  readonly voxels: number;
  /** Centre of mass in the space of the affine: millimetres to the right, the front and the head. */
  readonly centre: Triple;
}

/** Measures the extent of a label while its volume is read in stored order. */
export interface ExtentMeter {
  /** Adds voxels of a slab, from place `start` to `end` (exclusive); the slab begins with row `firstRow`. */
  add(firstRow: number, start: number, end: number): void;
  /** Undefined where no voxel was added. */
  measure(): Extent | undefined;
}

/** Makes a meter for a volume stored like this. */
export function createExtentMeter({ grid, storedShape, orientation }: TurnedGrid): ExtentMeter {
  const [nx, ny] = storedShape;
  const sums = [0, 0, 0];
  let voxels = 0;
  return {
    add(firstRow, start, end) {
      for (let from = start; from < end; ) {
        const row = Math.floor(from / nx);
        const to = Math.min(end, (row + 1) * nx);
        const count = to - from;
        sums[0] += count * ((from + to - 1) / 2 - row * nx);
        sums[1] += count * ((firstRow + row) % ny);
        sums[2] += count * Math.floor((firstRow + row) / ny);
        voxels += count;
        from = to;
      }
    },
    measure() {
      if (voxels === 0) return undefined;
      const centre: [number, number, number] = [0, 0, 0];
      orientation.forEach(({ axis, sign }, stored) => {
        const index = sums[stored] / voxels;
        centre[axis] = sign > 0 ? index : storedShape[stored] - 1 - index;
      });
      return { voxels, centre: applyAffine(grid.affine, centre) };
    },
  };
}

/** The extent of several labels together; undefined for none. */
export function joinExtents(extents: readonly Extent[]): Extent | undefined {
  const voxels = extents.reduce((sum, extent) => sum + extent.voxels, 0);
  if (voxels === 0) return undefined;
  const along = (axis: 0 | 1 | 2) =>
    extents.reduce((sum, { voxels: own, centre }) => sum + own * centre[axis], 0) / voxels;
  return { voxels, centre: [along(0), along(1), along(2)] };
}
