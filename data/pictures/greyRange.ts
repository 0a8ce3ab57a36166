import type { GreyRange } from './picture.js';

/** Share of the pixels that may be darker than black, and brighter than white. */
const cutShare = 0.001;

/**
 * What is shown black and white of a picture of more than 256 greys: all but the darkest and the brightest 0.1 % of its
 * pixels lie between. The smallest and the largest value would let one bright pixel, such as a burnt-in mark, darken
 * all else; the range of the type would show most such pictures, which hold 12 bits, black.
 */
export function greyRange(values: Float32Array): GreyRange {
  const sorted = values.toSorted();
  const cut = Math.floor(cutShare * sorted.length);
  return { lower: sorted[cut], upper: sorted[sorted.length - 1 - cut] };
}
