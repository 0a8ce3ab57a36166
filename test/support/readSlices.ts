import { type PaintedImage, paintImage, type RangePercentiles } from '../../data/volume/paint/paintImage.js';
import { createSliceCanvas, type ImageCanvas } from '../../data/volume/paint/sliceCanvas.js';
import { readGrid } from '../../data/volume/readGrid.js';
import type { SliceRequest } from '../../data/volume/volume.js';

/** Reads slices of an image into memory of their own. */
export async function readSlices(
  path: string,
  requests: readonly SliceRequest[],
  percentiles?: RangePercentiles,
): Promise<PaintedImage & Pick<ImageCanvas, 'slices'>> {
  const canvas = createSliceCanvas(await readGrid(path), requests, (length) => new Float32Array(length));
  return { slices: canvas.slices, ...(await paintImage(path, canvas, { percentiles })) };
}
