import type { RgbImage } from './image.js';

/** A quarter turn on the screen: "left" brings the top to the left. */
export type Turn = 'left' | 'right';

/** The image turned by a quarter, in memory of its own. */
export function turnImage({ width, height, pixels }: RgbImage, turn: Turn): RgbImage {
  const turned = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [toX, toY] = turnPoint([x, y], { width, height }, turn);
      const from = 3 * (y * width + x);
      const to = 3 * (toY * height + toX);
      turned[to] = pixels[from];
      turned[to + 1] = pixels[from + 1];
      turned[to + 2] = pixels[from + 2];
    }
  }
  return { width: height, height: width, pixels: turned };
}

/** Where a pixel, or a point between pixels, of an image of that size comes to. */
export function turnPoint(
  [x, y]: readonly [number, number],
  { width, height }: { readonly width: number; readonly height: number },
  turn: Turn,
): [number, number] {
  return turn === 'left' ? [y, width - 1 - x] : [height - 1 - y, x];
}
