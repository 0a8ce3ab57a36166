import type { Grid } from '../../data/volume/volume.js';
import type { Plane } from '../../suites/schema/schema.js';
import { InputError } from '../../util/radvuqaError.js';
import type { DisplayPlane } from './displayOrientation.js';

/** Square image pixels laid over the voxels of a display plane, from the same top left corner. */
export interface PixelGrid {
  readonly width: number;
  readonly height: number;
  /** Millimetres per pixel, along both axes. */
  readonly pixelMm: number;
  /** Pixels per voxel along columns and rows. */
  readonly scale: readonly [number, number];
  /** Millimetres per voxel along columns and rows. */
  readonly spacing: readonly [number, number];
}

/** A picture beyond this comes from a wrong spacing, not from a scanner. */
const largestSide = 8192;

function tooLarge(width: number, height: number, spacing: readonly [number, number]): InputError {
  return new InputError({
    subject: `slice with spacing ${spacing.join(' x ')} mm`,
    expected: `pictures of at most ${largestSide} pixels a side`,
    found: `${width} x ${height} with square pixels`,
    hint: 'look at the spacing in the header',
  });
}

/** Spacing in mm along the columns and rows of a plane. */
export function planeSpacing(grid: Grid, plane: Plane): readonly [number, number] {
  const [i, j, k] = grid.spacing;
  if (plane === 'axial') return [i, j];
  return plane === 'coronal' ? [i, k] : [j, k];
}

/**
 * Lays out square pixels: as fine as the finer of the two spacings, and finer still where the longer side
 * would have fewer than `minimumLongerSide` pixels.
 */
export function createPixelGrid(
  plane: { readonly width: number; readonly height: number },
  spacing: readonly [number, number],
  minimumLongerSide: number,
): PixelGrid {
  const longerMm = Math.max(plane.width * spacing[0], plane.height * spacing[1]);
  const pixelMm = Math.min(spacing[0], spacing[1], longerMm / minimumLongerSide);
  const scale = [spacing[0] / pixelMm, spacing[1] / pixelMm] as const;
  const width = Math.max(1, Math.round(plane.width * scale[0]));
  const height = Math.max(1, Math.round(plane.height * scale[1]));
  if (Math.max(width, height) > largestSide) throw tooLarge(width, height, spacing);
  return {
    width,
    height,
    pixelMm,
    scale,
    spacing,
  };
}

/**
 * Resamples intensities to the pixel grid: bilinear between voxel centres, edges held.
 * Works on Hounsfield units (or MR intensities), before windowing.
 */
export function resampleLinear(plane: DisplayPlane<Float32Array>, grid: PixelGrid): Float32Array {
  const result = new Float32Array(grid.width * grid.height);
  const columns = interpolationWeights(grid.width, grid.scale[0], plane.width);
  const rows = interpolationWeights(grid.height, grid.scale[1], plane.height);
  const { values, width } = plane;
  for (let y = 0; y < grid.height; y++) {
    const upper = rows.first[y] * width;
    const lower = rows.second[y] * width;
    const down = rows.weight[y];
    for (let x = 0; x < grid.width; x++) {
      const left = columns.first[x];
      const right = columns.second[x];
      const across = columns.weight[x];
      const top = values[upper + left] * (1 - across) + values[upper + right] * across;
      const bottom = values[lower + left] * (1 - across) + values[lower + right] * across;
      result[y * grid.width + x] = top * (1 - down) + bottom * down;
    }
  }
  return result;
}

function interpolationWeights(pixels: number, scale: number, voxels: number) {
  const first = new Int32Array(pixels);
  const second = new Int32Array(pixels);
  const weight = new Float64Array(pixels);
  for (let pixel = 0; pixel < pixels; pixel++) {
    const position = Math.min(Math.max((pixel + 0.5) / scale - 0.5, 0), voxels - 1);
    first[pixel] = Math.floor(position);
    second[pixel] = Math.min(first[pixel] + 1, voxels - 1);
    weight[pixel] = position - first[pixel];
  }
  return { first, second, weight };
}
