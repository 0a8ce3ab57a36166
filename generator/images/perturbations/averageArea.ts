import type { IntensityImage } from '../intensityImage.js';

/** A plane of values, row by row. */
export type IntensityPlane = Pick<IntensityImage, 'width' | 'height' | 'values'>;

/**
 * Averages a plane over the area of larger pixels, of which it gets `width` by `height`; a pixel that lies across a
 * border counts in both with its share. The same as skimage.transform.downscale_local_mean where the sizes divide.
 */
export function averageArea(plane: IntensityPlane, width: number, height: number): IntensityPlane {
  const columns = listParts(plane.width, width);
  const rows = listParts(plane.height, height);
  const values = new Float32Array(width * height);
  const across = new Float64Array(width);
  for (let row = 0; row < height; row++) {
    across.fill(0);
    for (const [line, share] of rows[row]) addLine(across, plane, line, { columns, share });
    values.set(across, row * width);
  }
  return { width, height, values };
}

/** Pixels in a part, each with the share of the part that it fills. */
type AreaPart = readonly (readonly [pixel: number, share: number])[];

function listParts(pixels: number, parts: number): AreaPart[] {
  const size = pixels / parts;
  return Array.from({ length: parts }, (_, part) => {
    const [start, end] = [part * size, (part + 1) * size];
    const first = Math.floor(start);
    return Array.from({ length: Math.min(Math.ceil(end), pixels) - first }, (_, offset) => {
      const pixel = first + offset;
      return [pixel, (Math.min(pixel + 1, end) - Math.max(pixel, start)) / size] as const;
    });
  });
}

function addLine(
  sums: Float64Array,
  { width, values }: IntensityPlane,
  line: number,
  { columns, share }: { readonly columns: readonly AreaPart[]; readonly share: number },
): void {
  for (let column = 0; column < columns.length; column++) {
    let sum = 0;
    for (const [pixel, part] of columns[column]) sum += part * values[line * width + pixel];
    sums[column] += share * sum;
  }
}
