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

/** Whether two boxes share a pixel. */
export function boxesOverlap(a: PixelBox, b: PixelBox): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
