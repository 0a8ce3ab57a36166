import type { Random } from '../../util/random.js';

/** A periodic block of correlated noise with mean 0 and standard deviation 1. */
export interface NoiseTile {
  readonly shape: readonly [number, number, number];
  readonly values: Float32Array;
}

/**
 * Makes white noise and smooths it `passes` times with the kernel (1 2 1)/4 along every axis, wrapping round,
 * so that blocks fit together without seams. More passes give coarser grains.
 */
export function createNoiseTile(
  random: Random,
  shape: readonly [number, number, number],
  passes: number,
): NoiseTile {
  const size = shape[0] * shape[1] * shape[2];
  // A sum of four uniform numbers is near enough to normal and much faster to draw.
  const values = new Float32Array(size).map(
    () => random.next() + random.next() + random.next() + random.next() - 2,
  );
  const strides = [1, shape[0], shape[0] * shape[1]];
  for (let pass = 0; pass < passes; pass++) {
    for (let axis = 0; axis < 3; axis++) smoothWrapped(values, shape[axis], strides[axis]);
  }
  return { shape, values: standardised(values) };
}

function standardised(values: Float32Array): Float32Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return values.map((value) => (value - mean) / Math.sqrt(variance));
}

function smoothWrapped(values: Float32Array, count: number, stride: number): void {
  const line = new Float32Array(count);
  for (let block = 0; block < values.length; block += count * stride) {
    for (let start = block; start < block + stride; start++) {
      for (let n = 0; n < count; n++) line[n] = values[start + n * stride];
      for (let n = 0; n < count; n++) {
        const before = line[n === 0 ? count - 1 : n - 1];
        const after = line[n === count - 1 ? 0 : n + 1];
        values[start + n * stride] = (before + 2 * line[n] + after) / 4;
      }
    }
  }
}

/** Where the tile's row begins that covers row (j, k) of an endless volume; along i it repeats. */
export function tileRow(tile: NoiseTile, j: number, k: number): number {
  const [width, height, depth] = tile.shape;
  return width * ((j % height) + height * (k % depth));
}
