import { checkSameGrid } from './checkSameGrid.js';
import { notFiniteError } from './notFiniteError.js';
import { planSlice, type Run, sliceRuns } from './sliceRuns.js';
import type { ReadFile, StoredVolume } from './storedVolume.js';
import type { Grid, Slice, SliceRequest, VoxelArray } from './volume.js';

/** Label slices to paint on, and the grid they are cut from. */
export interface LabelCanvas {
  readonly grid: Grid;
  readonly slices: readonly Slice<Uint16Array>[];
}

/** Largest label id that a canvas can hold. */
export const largestLabel = 65535;

/** A canvas without labels for planes of the RAS+ grid. */
export function createLabelCanvas(grid: Grid, requests: readonly SliceRequest[]): LabelCanvas {
  const [nx, ny, nz] = grid.shape;
  const sizes = { axial: [nx, ny], coronal: [nx, nz], sagittal: [ny, nz] } as const;
  const slices = requests.map(({ plane, index }) => {
    const [width, height] = sizes[plane];
    return { plane, index, width, height, values: new Uint16Array(width * height) };
  });
  return { grid, slices };
}

/** What is done with the voxels of a mask or label volume. */
export interface Painter {
  /** Sees every slab that may hold anything but zeros. */
  look(values: VoxelArray): void;
  /** Paints one run of a slab into a slice. */
  paint(run: Run, from: VoxelArray, to: Uint16Array): void;
}

/**
 * Reads a mask or label volume slab by slab past a painter; slabs of zeros are left out unless zero is scaled
 * to something else.
 *
 * @throws InputError when the volume has not the canvas's grid, or voxels are NaN or infinite.
 */
export function paintCanvas(
  stored: StoredVolume,
  canvas: LabelCanvas,
  painter: Painter,
): readonly ReadFile[] {
  checkSameGrid(stored.path, stored.grid, canvas.grid);
  const targets = canvas.slices.map((slice) => ({ plan: planSlice(stored, slice), to: slice.values }));
  const isZeroOutside = stored.scaling === null || stored.scaling.intercept === 0;
  return stored.readSlabs(({ values, firstRow, isZero }) => {
    if (isZero && isZeroOutside) return;
    checkFinite(values, stored.path);
    painter.look(values);
    const endRow = firstRow + values.length / stored.storedShape[0];
    for (const { plan, to } of targets) {
      for (const run of sliceRuns(plan, firstRow, endRow)) painter.paint(run, values, to);
    }
  });
}

function checkFinite(values: VoxelArray, path: string): void {
  if (!(values instanceof Float32Array || values instanceof Float64Array)) return;
  let count = 0;
  for (const value of values) if (!Number.isFinite(value)) count++;
  if (count > 0) throw notFiniteError(path, count);
}
