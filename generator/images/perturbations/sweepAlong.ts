import { type IntensityImage, pixelSide } from '../intensityImage.js';

/** A way along a line. */
export interface Sweep {
  readonly lengthMm: number;
  /** Anticlockwise from the picture's right. */
  readonly degrees: number;
}

/** Copies to a pixel of the way. */
const copiesPerPixel = 4;

/**
 * The average of an image over copies that are moved along a line, evenly from half its length back to half ahead;
 * between pixels by linear interpolation, with the border's intensity held beyond it.
 */
export function sweepAlong(image: IntensityImage, { lengthMm, degrees }: Sweep): IntensityImage {
  if (lengthMm === 0) return image;
  const sums = new Float64Array(image.values.length);
  for (const [key, weight] of listShifts(lengthMm / pixelSide(image), degrees)) {
    const [x, y] = key.split(' ').map(Number);
    addMoved(sums, image, { x, y, weight });
  }
  return { ...image, values: Float32Array.from(sums) };
}

/** Weights of whole-pixel shifts, by "x y", that all copies together come down to. */
function listShifts(length: number, degrees: number): Map<string, number> {
  const copies = Math.max(2, Math.ceil(copiesPerPixel * length));
  const angle = (degrees * Math.PI) / 180;
  const shifts = new Map<string, number>();
  for (let copy = 0; copy < copies; copy++) {
    const way = ((copy + 0.5) / copies - 0.5) * length;
    const [x, y] = [way * Math.cos(angle), -way * Math.sin(angle)];
    for (const column of [Math.floor(x), Math.floor(x) + 1]) {
      for (const row of [Math.floor(y), Math.floor(y) + 1]) {
        const weight = (1 - Math.abs(x - column)) * (1 - Math.abs(y - row));
        const key = `${column} ${row}`;
        shifts.set(key, (shifts.get(key) ?? 0) + weight / copies);
      }
    }
  }
  return shifts;
}

function addMoved(
  sums: Float64Array,
  { width, height, values }: IntensityImage,
  { x, y, weight }: { readonly x: number; readonly y: number; readonly weight: number },
): void {
  for (let row = 0, pixel = 0; row < height; row++) {
    const line = width * Math.min(Math.max(row - y, 0), height - 1);
    for (let column = 0; column < width; column++, pixel++) {
      sums[pixel] += weight * values[line + Math.min(Math.max(column - x, 0), width - 1)];
    }
  }
}
