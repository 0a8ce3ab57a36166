import { detailSide, type IntensityImage, pixelSide } from '../intensityImage.js';

/** Frequency at which a standard kernel of the body keeps half of the modulation, in cycles a mm (4 lp/cm): our choice. */
const standardMtf50 = 0.4;
/** The same in cycles a voxel of 0.7 mm (350 mm over 512): an image with larger ones cannot be that sharp to begin with. */
const finestMtf50 = 0.28;

/** Frequency of 50 % modulation, in cycles a pixel, of the kernel that an image is taken to be reconstructed with. */
export function assumedMtf50(image: IntensityImage): number {
  return Math.min(standardMtf50 * pixelSide(image), finestMtf50 / detailSide(image));
}

/** A kernel's modulation at a frequency, taken as a Gaussian (Nickoloff and Riley 1985); both in the same unit. */
export function modulationAt(frequency: number, mtf50: number): number {
  return Math.exp(-Math.LN2 * (frequency / mtf50) ** 2);
}
