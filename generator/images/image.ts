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

/** Turns greys into colours that are grey, in memory of their own or in `pixels`, three bytes a grey. */
export function greyToRgb(
  { width, height, greys }: GreyImage,
  pixels: Uint8Array = new Uint8Array(3 * greys.length),
): RgbImage {
  for (let i = 0, at = 0; i < greys.length; i++, at += 3) {
    pixels[at] = greys[i];
    pixels[at + 1] = greys[i];
    pixels[at + 2] = greys[i];
  }
  return { width, height, pixels };
}
