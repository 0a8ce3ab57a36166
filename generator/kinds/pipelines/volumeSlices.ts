import type { VolumePair } from '../../../data/dataSets/dataSetCase.js';
import type { DrawnPicture } from '../../../data/phantom/sets/drawnSet.js';
import { paintImage } from '../../../data/volume/paint/paintImage.js';
import { paintLabels } from '../../../data/volume/paint/paintLabels.js';
import { createSliceCanvas } from '../../../data/volume/paint/sliceCanvas.js';
import { readGrid } from '../../../data/volume/readGrid.js';
import type { ReadFile } from '../../../data/volume/storedVolume.js';
import type { Slice } from '../../../data/volume/volume.js';
import { percentileOf } from '../../../statistics/percentileOf.js';
import { toDisplayOrientation } from '../../scene/displayOrientation.js';

/** The axial slices of a volume, as pictures. */
export interface VolumePictures {
  readonly files: readonly ReadFile[];
  readonly pictureAt: (index: number) => DrawnPicture;
}

/**
 * Positions of the axial slices on which there is something to find, from below.
 *
 * @param label the value that counts; null for any above 0
 * @throws InputError when the mask cannot be read, or lies on another grid than its image.
 */
export async function targetSlices({ image, mask }: VolumePair, label: number | null): Promise<number[]> {
  const { slices } = await readMask(image, mask);
  return slices.flatMap(({ index, values }) =>
    values.some((value) => isTarget(value, label)) ? [index] : [],
  );
}

/**
 * Reads a volume with its mask. Its greys are those between the 1st and the 99th percentile of all voxels that are not as dark as the
 * darkest, so that all slices are shown alike; slices are in radiological display, a pixel for each voxel.
 *
 * @throws InputError when either cannot be read.
 */
export async function readVolumePictures(
  { image, mask }: VolumePair,
  label: number | null,
): Promise<VolumePictures> {
  const marked = await readMask(image, mask);
  const canvas = createSliceCanvas(marked.grid, marked.requests, (length) => new Float32Array(length));
  const { files } = await paintImage(image, canvas);
  const [lower, upper] = windowOf(canvas.slices);
  return {
    files: [...files, ...marked.files],
    pictureAt: (index) => {
      const { width, height, values } = toDisplayOrientation(canvas.slices[index]);
      const pixels = Uint8ClampedArray.from(values, (value) => (255 * (value - lower)) / (upper - lower));
      const labels = toDisplayOrientation(marked.slices[index]).values;
      const target = Uint8Array.from(labels, (value) => (isTarget(value, label) ? 1 : 0));
      return { width, height, channels: 1, pixels: new Uint8Array(pixels.buffer), mask: target };
    },
  };
}

async function readMask(image: string, mask: string) {
  const grid = await readGrid(image);
  const requests = Array.from(
    { length: grid.shape[2] },
    (_none, index) => ({ plane: 'axial', index }) as const,
  );
  const canvas = createSliceCanvas(grid, requests, (length) => new Uint16Array(length));
  const { files } = await paintLabels(mask, canvas);
  return { grid, requests, slices: canvas.slices, files };
}

function isTarget(value: number, label: number | null): boolean {
  return label === null ? value > 0 : value === label;
}

/** Enough voxels for two percentiles. */
const mostSampled = 200_000;

function windowOf(slices: readonly Slice<Float32Array>[]): readonly [lower: number, upper: number] {
  const total = slices.reduce((sum, { values }) => sum + values.length, 0);
  const step = Math.max(1, Math.floor(total / mostSampled));
  const sampled = slices.flatMap(({ values }) => [...values.filter((_value, place) => place % step === 0)]);
  const darkest = sampled.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const told = sampled.filter((value) => value > darkest);
  if (told.length === 0) return [darkest, darkest + 1];
  const [lower, upper] = [0.01, 0.99].map((share) => percentileOf(told, share));
  return upper > lower ? [lower, upper] : [lower, lower + 1];
}
