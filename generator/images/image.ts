/** Greys from 0 (black) to 255, row by row from the top left, a byte a pixel. */
export interface GreyImage {
  readonly width: number;
  readonly height: number;
  readonly greys: Uint8Array;
}

/** An RGB image, row by row from the top left, three bytes a pixel. */
export interface RgbImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Turns greys into colours that are grey. */
export function greyToRgb({ width, height, greys }: GreyImage): RgbImage {
  const pixels = new Uint8Array(3 * greys.length);
  for (let i = 0; i < greys.length; i++) pixels.fill(greys[i], 3 * i, 3 * i + 3);
  return { width, height, pixels };
}
