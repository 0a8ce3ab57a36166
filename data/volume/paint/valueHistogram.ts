import type { Scaling } from '../nifti/niftiHeader.js';
import type { VoxelArray } from '../volume.js';

/** Counts voxels by value, to find percentiles of a volume that is never held as a whole. */
export interface ValueHistogram {
  /** Counts voxels; slope and intercept are applied first. */
  add(values: VoxelArray, scaling: Scaling): void;
  /**
   * The smallest value that at least so many percent of the voxels do not exceed (numpy's "inverted_cdf"), rounded
   * towards zero by at most 1 part in 2048: whole numbers up to 4096 are exact.
   */
  percentile(percent: number): number;
}

/** Bits of a single-precision number that are left out of its class: 11 of the 23 of the fraction stay. */
const droppedBits = 12;

/** A histogram with one class for each sign, exponent and first 11 bits of the fraction; four megabytes. */
export function createValueHistogram(): ValueHistogram {
  const counts = new Uint32Array(2 ** (32 - droppedBits));
  const value = new Float32Array(1);
  const bits = new Uint32Array(value.buffer);
  return {
    add(values, { slope, intercept }) {
      for (let index = 0; index < values.length; index++) {
        value[0] = values[index] * slope + intercept;
        // As whole numbers, positive floats are in order and negative ones in reverse.
        const rank = bits[0] >>> 31 === 1 ? ~bits[0] : bits[0] | 0x80000000;
        counts[rank >>> droppedBits]++;
      }
    },
    percentile(percent) {
      const wanted = Math.max(1, Math.ceil((percent / 100) * counts.reduce((sum, count) => sum + count, 0)));
      let place = 0;
      for (let seen = counts[0]; seen < wanted; seen += counts[place]) place++;
      const rank = (place << droppedBits) >>> 0;
      bits[0] = rank >>> 31 === 1 ? rank & 0x7fffffff : ~rank & ~((1 << droppedBits) - 1);
      return value[0];
    },
  };
}
