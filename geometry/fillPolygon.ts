import type { Mask } from '../statistics/mask.js';
import type { Point } from './point.js';

/** Where the outline crosses a row of pixel centres, and what it adds to how often what lies to the right of it is gone round. */
interface Crossing {
  readonly x: number;
  readonly turn: 1 | -1;
}

/**
 * The pixels whose centres lie in a polygon or on its outline. What the outline goes round is inside, however often and wherever it
 * crosses itself (non-zero winding), and a pixel is inside or not (no antialiasing). What lies outside the image is cut off.
 *
 * @param points In order, in pixels; the last is joined to the first. Work grows with their number times the rows of the image.
 * @example
 * fillPolygon([[0, 0], [2, 0], [2, 1], [0, 1]], { width: 4, height: 2 }).values; // [1, 1, 1, 0, 1, 1, 1, 0]
 */
export function fillPolygon(
  points: readonly Point[],
  { width, height }: { readonly width: number; readonly height: number },
): Mask {
  const mask: Mask = { width, height, values: new Uint8Array(width * height) };
  const crossings: Crossing[][] = Array.from({ length: height }, () => []);
  for (const [place, from] of points.entries()) {
    const to = points[(place + 1) % points.length];
    if (from[1] === to[1]) fillRow(mask, from[1], [Math.min(from[0], to[0]), Math.max(from[0], to[0])]);
    else {
      fillRow(mask, from[1], [from[0], from[0]]);
      fillRow(mask, to[1], [to[0], to[0]]);
      crossRows(crossings, from, to);
    }
  }
  for (const [y, row] of crossings.entries()) fillBetween(mask, y, row);
  return mask;
}

/** Notes the rows that an edge crosses: that of its upper end, and not that of its lower one, where another edge goes on or ends, too. */
function crossRows(crossings: readonly Crossing[][], from: Point, to: Point): void {
  const [upper, lower] = from[1] < to[1] ? [from, to] : [to, from];
  const turn = from[1] < to[1] ? 1 : -1;
  const last = Math.min(crossings.length - 1, Math.ceil(lower[1]) - 1);
  for (let y = Math.max(0, Math.ceil(upper[1])); y <= last; y++) {
    const x = upper[0] + ((y - upper[1]) * (lower[0] - upper[0])) / (lower[1] - upper[1]);
    crossings[y].push({ x, turn });
  }
}

function fillBetween(mask: Mask, y: number, row: Crossing[]): void {
  row.sort((one, other) => one.x - other.x);
  let winding = 0;
  for (const [place, { x, turn }] of row.entries()) {
    winding += turn;
    if (winding !== 0) fillRow(mask, y, [x, row[place + 1].x]);
  }
}

/** Fills the pixels of a row whose centres lie between two places; nothing where the row goes through no centres. */
function fillRow({ width, height, values }: Mask, y: number, [from, to]: readonly [number, number]): void {
  if (!Number.isInteger(y) || y < 0 || y >= height) return;
  const [first, last] = [Math.max(0, Math.ceil(from)), Math.min(width - 1, Math.floor(to))];
  if (first <= last) values.fill(1, y * width + first, y * width + last + 1);
}
