import type { Piece } from '../scene/findPieces.js';
import type { PixelGrid } from '../scene/pixelGrid.js';
import { boxInPixels, type PixelBox, widenBox } from '../scene/toPixels.js';
import { type GreyImage, greyToRgb, type RgbImage } from './image.js';

export type MarkColour = 'green' | 'yellow' | 'blue';

/** A box to be drawn around a piece. */
export interface Mark {
  readonly piece: Piece;
  readonly colour: MarkColour;
}

/** How boxes are drawn, in pixels: what is left free around a piece, and the width of the line. */
export interface MarkStyle {
  readonly boxPadding: number;
  readonly boxLine: number;
}

/** Colours told apart by eye, by colour-blind readers (lightness differs) and by models. */
const markColours: Readonly<Record<MarkColour, readonly [red: number, green: number, blue: number]>> = {
  green: [0, 255, 0],
  yellow: [255, 255, 0],
  blue: [30, 100, 255],
};

/** Turns a picture of greys into one in colour, with marks in it; it is written over by the next. */
export type DrawMarks = (image: GreyImage, marks: readonly Mark[]) => RgbImage;

/** Makes what draws the marks of one slice: so many pictures are drawn, one after the other, that they share their memory. */
export function createMarker(grid: PixelGrid, { boxPadding, boxLine }: MarkStyle): DrawMarks {
  const pixels = new Uint8Array(3 * grid.width * grid.height);
  return (image, marks) => {
    const marked = greyToRgb(image, pixels);
    for (const { piece, colour } of marks) {
      drawBox(marked, widenBox(boxInPixels(piece, grid), boxPadding, grid), colour, boxLine);
    }
    return marked;
  };
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
