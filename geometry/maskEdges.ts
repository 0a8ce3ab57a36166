import type { Mask } from '../statistics/mask.js';
import type { Point } from './point.js';

/**
 * The border of a mask, between the pixels inside and those outside, holes and the image's edge included: straight lines along the edges
 * of pixels, in no order. The centre of the top left pixel is at 0, 0, so that ends are at halves.
 *
 * @example
 * maskEdges({ width: 1, height: 1, values: Uint8Array.of(1) })[0]; // [[-0.5, -0.5], [0.5, -0.5]]
 */
export function maskEdges({ width, height, values }: Mask): [from: Point, to: Point][] {
  const at = (x: number, y: number) =>
    x >= 0 && x < width && y >= 0 && y < height ? values[y * width + x] : 0;
  const rows = linesAcross(height + 1, width, (line, place) => at(place, line - 1) !== at(place, line));
  const columns = linesAcross(width + 1, height, (line, place) => at(line - 1, place) !== at(line, place));
  return [
    ...rows.map(({ line, from, to }): [Point, Point] => [
      [from - 0.5, line - 0.5],
      [to - 0.5, line - 0.5],
    ]),
    ...columns.map(({ line, from, to }): [Point, Point] => [
      [line - 0.5, from - 0.5],
      [line - 0.5, to - 0.5],
    ]),
  ];
}

/** Stretches of each line along which there is a border. */
function linesAcross(lines: number, length: number, isBorder: (line: number, place: number) => boolean) {
  const found: { readonly line: number; readonly from: number; readonly to: number }[] = [];
  for (let line = 0; line < lines; line++) {
    let from = -1;
    for (let place = 0; place <= length; place++) {
      const isHere = place < length && isBorder(line, place);
      if (isHere && from < 0) from = place;
      if (isHere || from < 0) continue;
      found.push({ line, from, to: place });
      from = -1;
    }
  }
  return found;
}
