import type { MarkColour } from '../kinds/radvuqa/questions/question.js';
import type { PixelBox } from '../scene/toPixels.js';

/** An RGB image, row by row from the top left, three bytes a pixel. */
export interface RgbImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Colours told apart by eye, by colour-blind readers (lightness differs) and by models. */
const markColours: Readonly<Record<MarkColour, readonly [red: number, green: number, blue: number]>> = {
  green: [0, 255, 0],
  yellow: [255, 255, 0],
  blue: [30, 100, 255],
};

/** Turns greys, a byte a pixel, into RGB in `pixels`, three bytes a pixel. */
export function greyToRgb(greys: Uint8Array, pixels: Uint8Array): void {
  for (let i = 0; i < greys.length; i++) pixels.fill(greys[i], 3 * i, 3 * i + 3);
}

/**
 * Draws a box's outline into an image, `line` pixels wide, outwards from the box; what lies beyond the image
 * is left out. Whole pixels without smoothing, so that the same box is the same bytes everywhere.
 */
export function drawBox(image: RgbImage, box: PixelBox, colour: MarkColour, line: number): void {
  const [x0, y0, x1, y1] = box;
  const sides: readonly PixelBox[] = [
    [x0 - line, y0 - line, x1 + line, y0 - 1],
    [x0 - line, y1 + 1, x1 + line, y1 + line],
    [x0 - line, y0, x0 - 1, y1],
    [x1 + 1, y0, x1 + line, y1],
  ];
  for (const side of sides) fillRectangle(image, side, markColours[colour]);
}

function fillRectangle(
  { width, height, pixels }: RgbImage,
  [x0, y0, x1, y1]: PixelBox,
  colour: readonly [number, number, number],
): void {
  for (let y = Math.max(0, y0); y <= Math.min(height - 1, y1); y++) {
    for (let x = Math.max(0, x0); x <= Math.min(width - 1, x1); x++) pixels.set(colour, 3 * (y * width + x));
  }
}
