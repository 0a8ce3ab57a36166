import { applyAffine } from '../grid/affine.js';
import type { TurnedGrid } from '../grid/closestCanonical.js';
import type { Triple } from '../volume.js';

/** How much of a whole volume has a label, and where. */
export interface Extent {
  readonly voxels: number;
  /** Centre of mass in the space of the affine: millimetres to the right, the front and the head. */
  readonly centre: Triple;
}

/** An extent that was measured while a volume was read. */
export interface MeasuredExtent extends Extent {
  /** By RAS+ axis and index: 1 where the layer across it has a voxel of the label. */
  readonly layers: readonly [Uint8Array, Uint8Array, Uint8Array];
}

/** Measures the extent of a label while its volume is read in stored order. */
export interface ExtentMeter {
  /** Adds voxels of a slab, from place `start` to `end` (exclusive); the slab begins with row `firstRow`. */
  add(firstRow: number, start: number, end: number): void;
  /** Undefined where no voxel was added. */
  measure(): MeasuredExtent | undefined;
}

/** Makes a meter for a volume stored like this. */
export function createExtentMeter({ grid, storedShape, orientation }: TurnedGrid): ExtentMeter {
  const [nx, ny] = storedShape;
  const sums = [0, 0, 0];
  const stored = [0, 1, 2].map((axis) => new Uint8Array(storedShape[axis]));
  let voxels = 0;
  return {
    add(firstRow, start, end) {
      for (let from = start; from < end; ) {
        const row = Math.floor(from / nx);
        const to = Math.min(end, (row + 1) * nx);
        const count = to - from;
        const [second, third] = [(firstRow + row) % ny, Math.floor((firstRow + row) / ny)];
        sums[0] += count * ((from + to - 1) / 2 - row * nx);
        sums[1] += count * second;
        sums[2] += count * third;
        stored[0].fill(1, from - row * nx, to - row * nx);
        stored[1][second] = 1;
        stored[2][third] = 1;
        voxels += count;
        from = to;
      }
    },
    measure() {
      if (voxels === 0) return undefined;
      const centre: [number, number, number] = [0, 0, 0];
      const layers: [Uint8Array, Uint8Array, Uint8Array] = [stored[0], stored[1], stored[2]];
      orientation.forEach(({ axis, sign }, place) => {
        const index = sums[place] / voxels;
        centre[axis] = sign > 0 ? index : storedShape[place] - 1 - index;
        layers[axis] = sign > 0 ? stored[place] : stored[place].toReversed();
      });
      return { voxels, centre: applyAffine(grid.affine, centre), layers };
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

/** The same with the layers that any of them has a voxel in; undefined for none. */
export function joinMeasured(extents: readonly MeasuredExtent[]): MeasuredExtent | undefined {
  const joined = joinExtents(extents);
  if (joined === undefined) return undefined;
  const along = (axis: 0 | 1 | 2) =>
    extents[0].layers[axis].map((_has, index) =>
      Number(extents.some(({ layers }) => layers[axis][index] === 1)),
    );
  return { ...joined, layers: [along(0), along(1), along(2)] };
}
