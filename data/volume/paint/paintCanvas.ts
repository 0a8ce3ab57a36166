import { checkSameGrid } from '../grid/checkSameGrid.js';
import type { ReadFile, StoredVolume } from '../storedVolume.js';
import type { VoxelArray } from '../volume.js';
import { notFiniteError } from './notFiniteError.js';
import type { LabelCanvas } from './sliceCanvas.js';
import { planSlice, type Run, sliceRuns } from './sliceRuns.js';

/** What is done with the voxels of a mask or label volume. */
export interface Painter {
  /** Sees every slab that may hold anything but zeros; it begins with row `firstRow`. */
  look(values: VoxelArray, firstRow: number): void;
  /** Paints one run of a slab into slice number `slice` of the canvas. */
  paint(run: Run, from: VoxelArray, slice: number): void;
}

/**
 * Reads a mask or label volume slab by slab past a painter; slabs of zeros are left out unless zero is scaled
 * to something else.
 *
 * @throws InputError when the volume has not the canvas's grid, or voxels are NaN or infinite.
 */
export async function paintCanvas(
  stored: StoredVolume,
  canvas: LabelCanvas,
  painter: Painter,
): Promise<readonly ReadFile[]> {
  checkSameGrid(stored.path, stored.grid, canvas.grid);
  const plans = canvas.slices.map((slice) => planSlice(stored, slice));
  const isZeroOutside = stored.scaling === null || stored.scaling.intercept === 0;
  return stored.readSlabs(({ values, firstRow, isZero }) => {
    if (isZero && isZeroOutside) return;
    checkFinite(values, stored.path);
    painter.look(values, firstRow);
    const endRow = firstRow + values.length / stored.storedShape[0];
    for (const [slice, plan] of plans.entries()) {
      for (const run of sliceRuns(plan, firstRow, endRow)) painter.paint(run, values, slice);
    }
  });
}

function checkFinite(values: VoxelArray, path: string): void {
  if (!(values instanceof Float32Array || values instanceof Float64Array)) return;
  let count = 0;
  for (const value of values) if (!Number.isFinite(value)) count++;
  if (count > 0) throw notFiniteError(path, count);
}
