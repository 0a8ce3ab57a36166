import type { RgbImage } from '../../images/image.js';
import type { QualityRecipe } from './recipe.js';

/** Where red, green and blue begin to rise, as shares of the window, and over how much they do: MATLAB's "hot". */
const rises = [
  [0, 3 / 8],
  [3 / 8, 3 / 8],
  [6 / 8, 2 / 8],
] as const;

/**
 * Lays PET over CT: black to red to yellow to white from the lower to the upper end of the SUV window, of the same opacity
 * everywhere; where there is no PET (NaN), the CT stays as it is.
 *
 * @param suvs by pixel of the image
 */
export function fusePet(
  ct: RgbImage,
  suvs: Float32Array,
  { suvWindow: [lower, upper], petOpacity }: Pick<QualityRecipe, 'suvWindow' | 'petOpacity'>,
): RgbImage {
  const pixels = ct.pixels.slice();
  suvs.forEach((suv, pixel) => {
    if (Number.isNaN(suv)) return;
    const share = Math.min(Math.max((suv - lower) / (upper - lower), 0), 1);
    rises.forEach(([from, over], part) => {
      const colour = 255 * Math.min(Math.max((share - from) / over, 0), 1);
      const at = 3 * pixel + part;
      pixels[at] = Math.round((1 - petOpacity) * pixels[at] + petOpacity * colour);
    });
  });
  return { ...ct, pixels };
}
