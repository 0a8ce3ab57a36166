import type { Mask } from '../../../statistics/mask.js';
import type { DisplayPlane } from '../../scene/displayOrientation.js';

/** Square pixels laid over a whole plane, with the plane in the middle of a square. */
export interface SquareGrid {
  /** Pixels along both sides. */
  readonly size: number;
  readonly pixelMm: number;
  readonly columns: Axis;
  readonly rows: Axis;
}

/** One side of the square: where its pixels lie on the plane's voxels. */
interface Axis {
  readonly voxels: number;
  /** Voxels per pixel. */
  readonly step: number;
  /** Place of the first pixel's centre among the voxels' centres. */
  readonly start: number;
}

/**
 * Lays a square of `size` pixels a side over a plane: its longer side fills the square, its shorter one lies in the middle.
 *
 * @param spacing millimetres per voxel along columns and rows
 */
export function createSquareGrid(
  { width, height }: { readonly width: number; readonly height: number },
  spacing: readonly [number, number],
  size: number,
): SquareGrid {
  const sideMm = Math.max(width * spacing[0], height * spacing[1]);
  const pixelMm = sideMm / size;
  const axis = (voxels: number, voxelMm: number): Axis => {
    const marginMm = (sideMm - voxels * voxelMm) / 2;
    return { voxels, step: pixelMm / voxelMm, start: (pixelMm / 2 - marginMm) / voxelMm - 0.5 };
  };
  return { size, pixelMm, columns: axis(width, spacing[0]), rows: axis(height, spacing[1]) };
}

/** The mask's value at the voxel that is nearest to each pixel's centre; 0 outside the plane. */
export function sampleMask(
  { values, width }: DisplayPlane<Uint8Array>,
  { size, columns, rows }: SquareGrid,
): Mask {
  const sampled = new Uint8Array(size * size);
  const across = nearest(columns, size);
  const down = nearest(rows, size);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const isInside = across[x] >= 0 && down[y] >= 0;
      if (isInside) sampled[y * size + x] = values[down[y] * width + across[x]];
    }
  }
  return { width: size, height: size, values: sampled };
}

/** Voxel of each pixel; -1 outside. */
function nearest({ voxels, step, start }: Axis, size: number): Int32Array {
  return Int32Array.from({ length: size }, (_none, pixel) => {
    const voxel = Math.floor(start + pixel * step + 0.5);
    return voxel >= 0 && voxel < voxels ? voxel : -1;
  });
}

/**
 * Intensities at the pixels: linear between voxel centres and, where pixels are wider than voxels, a mean over the voxels around
 * with weights that fall off linearly to the next pixel's centre, so that nothing falls between pixels.
 *
 * @param outside what stands where the plane ends
 */
export function resampleToSquare(
  { values, width, height }: DisplayPlane<Float32Array>,
  { size, columns, rows }: SquareGrid,
  outside: number,
): Float32Array {
  const across = weightsOf(columns, size);
  const narrowed = new Float32Array(size * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < size; x++) {
      const { first, weights } = across[x];
      let sum = 0;
      for (let n = 0; n < weights.length; n++) {
        const voxel = first + n;
        sum += weights[n] * (voxel >= 0 && voxel < width ? values[y * width + voxel] : outside);
      }
      narrowed[y * size + x] = sum;
    }
  }
  const result = new Float32Array(size * size);
  for (const [y, { first, weights }] of weightsOf(rows, size).entries()) {
    for (let n = 0; n < weights.length; n++) {
      const voxel = first + n;
      const isInside = voxel >= 0 && voxel < height;
      for (let x = 0; x < size; x++)
        result[y * size + x] += weights[n] * (isInside ? narrowed[voxel * size + x] : outside);
    }
  }
  return result;
}

/** The voxels that a pixel is made of, from the first on, by weights that add up to 1. */
interface Weights {
  readonly first: number;
  readonly weights: readonly number[];
}

function weightsOf({ step, start }: Axis, size: number): Weights[] {
  const reach = Math.max(1, step);
  return Array.from({ length: size }, (_none, pixel) => {
    const centre = start + pixel * step;
    const first = Math.ceil(centre - reach);
    const count = Math.floor(centre + reach) - first + 1;
    const raw = Array.from({ length: count }, (_nothing, n) => 1 - Math.abs(first + n - centre) / reach);
    const sum = raw.reduce((total, weight) => total + weight, 0);
    return { first, weights: raw.map((weight) => weight / sum) };
  });
}
