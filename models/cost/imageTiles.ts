import type { ImageSize } from '../../util/pngSize.js';

/** Tokens that a provider counts for an image at full detail, by its published rule. */
export type ImageTokenRule = (size: ImageSize) => number;

/** How many square tiles cover an image; its size need not be a whole number of pixels. */
export function imageTiles({ width, height }: ImageSize, side: number): number {
  // A scaled length that should be a whole number of tiles is off by rounding alone.
  const across = (length: number) => Math.ceil(length / side - 1e-9);
  return across(width) * across(height);
}
