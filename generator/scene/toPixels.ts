import type { Piece } from './findPieces.js';
import type { PixelGrid } from './pixelGrid.js';

/** [x0, y0, x1, y1] in image pixels, inclusive. */
export type PixelBox = readonly [number, number, number, number];

/** The pixels that a piece's voxels cover. */
export function boxInPixels({ box }: Piece, grid: PixelGrid): PixelBox {
  const [scaleX, scaleY] = grid.scale;
  return [
    Math.floor(box[0] * scaleX),
    Math.floor(box[1] * scaleY),
    Math.min(grid.width, Math.ceil((box[2] + 1) * scaleX)) - 1,
    Math.min(grid.height, Math.ceil((box[3] + 1) * scaleY)) - 1,
  ];
}

/** A piece's centre of mass [x, y] in image pixels. */
export function centroidInPixels({ centroid }: Piece, grid: PixelGrid): readonly [number, number] {
  return [(centroid[0] + 0.5) * grid.scale[0] - 0.5, (centroid[1] + 0.5) * grid.scale[1] - 0.5];
}

/** Widens a box by a margin on every side, within the image. */
export function widenBox(box: PixelBox, margin: number, grid: PixelGrid): PixelBox {
  return [
    Math.max(0, box[0] - margin),
    Math.max(0, box[1] - margin),
    Math.min(grid.width - 1, box[2] + margin),
    Math.min(grid.height - 1, box[3] + margin),
  ];
}

/** Whether a piece's box with a margin on every side, in pixels, lies within the image. */
export function hasRoom(piece: Piece, grid: PixelGrid, margin: number): boolean {
  const [x0, y0, x1, y1] = boxInPixels(piece, grid);
  return Math.min(x0, y0) >= margin && x1 + margin < grid.width && y1 + margin < grid.height;
}

/** Pixels along the shorter side of a piece's box with a margin on every side. */
export function shorterSide(piece: Piece, grid: PixelGrid, margin: number): number {
  const [x0, y0, x1, y1] = boxInPixels(piece, grid);
  return Math.min(x1 - x0, y1 - y0) + 1 + 2 * margin;
}

/** Guards whole numbers of voxels against rounding. */
const roundingGuard = 1e-9;

/** The voxels, as [column0, row0, column1, row1], that a box's pixels show at least a part of. */
export function voxelsUnder(box: PixelBox, { scale }: PixelGrid): Piece['box'] {
  const first = (pixel: number, axis: 0 | 1) => Math.floor(pixel / scale[axis] + roundingGuard);
  const last = (pixel: number, axis: 0 | 1) => Math.ceil((pixel + 1) / scale[axis] - roundingGuard) - 1;
  return [first(box[0], 0), first(box[1], 1), last(box[2], 0), last(box[3], 1)];
}

/** Whether two boxes share a pixel. */
export function boxesOverlap(a: PixelBox, b: PixelBox): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
