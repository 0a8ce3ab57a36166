import { checkSameGrid } from '../grid/checkSameGrid.js';
import type { Scaling } from '../nifti/niftiHeader.js';
import type { ReadFile, Slab, StoredVolume } from '../storedVolume.js';
import type { VoxelArray } from '../volume.js';
import { type OpenOptions, withStoredVolume } from '../withStoredVolume.js';
import { type ContentSketch, createSketchMaker } from './contentSketch.js';
import { notFiniteError } from './notFiniteError.js';
import type { ImageCanvas } from './sliceCanvas.js';
import { planSlice, type SlicePlan, sliceRuns } from './sliceRuns.js';
import { createValueHistogram } from './valueHistogram.js';

/** Percentiles of a volume's voxels that are taken as the ends of its range. */
export type RangePercentiles = readonly [lower: number, upper: number];

/** The range from the smallest to the largest voxel. */
export const wholeRange: RangePercentiles = [0, 100];

/** Two ends of a volume's values. */
export interface ValueRange {
  readonly minimum: number;
  readonly maximum: number;
}

/** What was learned of an image on the way. */
export interface PaintedImage {
  /** The wanted percentiles of the whole volume, as single-precision numbers: of 0 and 100 its smallest and largest voxel. */
  readonly range: ValueRange;
  /** The smallest and the largest voxel, whatever the percentiles. */
  readonly extremes: ValueRange;
  /** By which the same voxels are known again in another file. */
  readonly content: ContentSketch;
  readonly files: readonly ReadFile[];
}

export interface PaintImageOptions extends OpenOptions {
  readonly percentiles?: RangePercentiles | undefined;
}

/**
 * Paints the slices of an image without ever holding the volume (NIfTI is inflated slab by slab); every voxel
 * is looked at, for the range and to be sure that the file is sound.
 *
 * Voxels that are NaN or infinite are an error, not repaired: what stands in their place would be made up.
 *
 * @param path as for `readVolume`
 * @param options how to open it; `percentiles` make the range, and others than 0 and 100 go by a histogram
 * @throws InputError as `readVolume`, for another grid than the canvas's, and for voxels that are not finite.
 */
export async function paintImage(
  path: string,
  canvas: ImageCanvas,
  { percentiles = wholeRange, ...options }: PaintImageOptions = {},
): Promise<PaintedImage> {
  return withStoredVolume(path, (stored) => paintStoredImage(stored, canvas, percentiles), options);
}

async function paintStoredImage(
  stored: StoredVolume,
  canvas: ImageCanvas,
  [lower, upper]: RangePercentiles,
): Promise<PaintedImage> {
  checkSameGrid(stored.path, stored.grid, canvas.grid);
  const targets = canvas.slices.map((slice) => ({ plan: planSlice(stored, slice), values: slice.values }));
  const scaling = stored.scaling ?? { slope: 1, intercept: 0 };
  const extremes = { minimum: Number.POSITIVE_INFINITY, maximum: Number.NEGATIVE_INFINITY, notFinite: 0 };
  const sketch = createSketchMaker(stored.storedShape[0]);
  const histogram = lower === 0 && upper === 100 ? null : createValueHistogram();
  const files = await stored.readSlabs((slab) => {
    addExtremes(slab.values, extremes);
    histogram?.add(slab.values, scaling);
    sketch.add(slab.values, scaling);
    for (const target of targets) copyIntoSlice({ slab, scaling, ...target });
  });
  if (extremes.notFinite > 0) throw notFiniteError(stored.path, extremes.notFinite);
  const ends = scaledRange(extremes, scaling);
  const content = sketch.take();
  if (histogram === null) return { range: ends, extremes: ends, content, files };
  const range = { minimum: histogram.percentile(lower), maximum: histogram.percentile(upper) };
  return { range, extremes: ends, content, files };
}

interface Extremes {
  minimum: number;
  maximum: number;
  notFinite: number;
}

function addExtremes(values: VoxelArray, extremes: Extremes): void {
  let { minimum, maximum } = extremes;
  let notFinite = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    if (value - value !== 0) notFinite++;
    else if (value < minimum) minimum = value;
    if (value > maximum) maximum = value;
  }
  extremes.minimum = minimum;
  extremes.maximum = maximum;
  extremes.notFinite += notFinite;
}

function scaledRange({ minimum, maximum }: Extremes, { slope, intercept }: Scaling): ValueRange {
  const ends = [minimum, maximum].map((value) => Math.fround(value * slope + intercept));
  return { minimum: Math.min(...ends), maximum: Math.max(...ends) };
}

interface Copy {
  readonly slab: Slab;
  readonly plan: SlicePlan;
  readonly values: Float32Array;
  readonly scaling: Scaling;
}

function copyIntoSlice({ slab, plan, values, scaling: { slope, intercept } }: Copy): void {
  const source = slab.values;
  const endRow = slab.firstRow + source.length / plan.storedShape[0];
  for (const { from, fromStep, to, toStep, count } of sliceRuns(plan, slab.firstRow, endRow)) {
    for (let n = 0; n < count; n++) {
      values[to + n * toStep] = source[from + n * fromStep] * slope + intercept;
    }
  }
}
