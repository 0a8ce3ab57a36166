import { greyPng } from './pictureFiles.js';

const [width, height] = [12, 8];

/** A grey picture with a bright square at a place of its own, and its mask of 0 and `value`. */
export function squareOn(number: number, value = 255): { readonly picture: Buffer; readonly mask: Buffer } {
  const isInside = (pixel: number) => {
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    return x >= number % 9 && x < (number % 9) + 3 && y >= 2 && y < 5;
  };
  const draw = (inside: number, outside: number) =>
    greyPng(
      Uint8Array.from({ length: width * height }, (_none, pixel) => (isInside(pixel) ? inside : outside)),
      width,
    );
  return { picture: draw(200, 20 + number), mask: draw(value, 0) };
}

/** Files of a data set of so many pictures, in the folders images and masks. */
export function dataSetFiles(name: string, count: number): Record<string, Buffer> {
  return Object.fromEntries(
    Array.from({ length: count }, (_none, number) => squareOn(number)).flatMap(
      ({ picture, mask }, number) => [
        [`${name}/images/${number}.png`, picture],
        [`${name}/masks/${number}.png`, mask],
      ],
    ),
  );
}
