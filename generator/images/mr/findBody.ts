import type { Slice } from '../../../data/volume/volume.js';
import type { Mask } from '../../../statistics/mask.js';
import { fillHoles, largestPart } from './maskParts.js';
import { otsuThreshold } from './otsuThreshold.js';

/** Share of the way from the darkest value to Otsu's threshold below which there is air and noise. */
const airShare = 0.25;

/** Share of the border's voxels from which on their one value is taken for what was masked away. */
const maskedShare = 0.5;

/**
 * Finds the body on a slice of MR: the largest connected part of what is brighter than air, with all that it encloses
 * (lungs, gas, bone). What has exactly the value of most of the border was masked away and is no body.
 */
export function findBody(slice: Slice<Float32Array>): Mask {
  const { width, height } = slice;
  const masked = maskedValue(slice);
  const seen = masked === null ? slice.values : slice.values.filter((value) => value !== masked);
  const least = seen.reduce((smallest, value) => Math.min(smallest, value), Number.POSITIVE_INFINITY);
  const threshold = least + airShare * (otsuThreshold(seen) - least);
  const values = Uint8Array.from(slice.values, (value) => Number(value !== masked && value > threshold));
  return fillHoles(largestPart({ width, height, values }));
}

/** The one value of most of the slice's border, for which what had it was masked away; null where there is none. */
export function maskedValue({ values, width, height }: Slice<Float32Array>): number | null {
  const isBorder = (_: number, index: number) =>
    index < width || index >= width * (height - 1) || index % width === 0 || index % width === width - 1;
  const border = values.filter(isBorder).sort();
  const middle = border[border.length >> 1];
  const count = border.filter((value) => value === middle).length;
  return count > maskedShare * border.length ? middle : null;
}
