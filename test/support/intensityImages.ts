import type { IntensityImage } from '../../generator/images/intensityImage.js';

/** Fills an image by a function of column and row; of CT with pixels of 1 mm and a window of 400 HU unless told otherwise. */
export function drawImage(
  [width, height]: readonly [number, number],
  valueAt: (x: number, y: number) => number,
  rest: Partial<IntensityImage> = {},
): IntensityImage {
  const values = Float32Array.from({ length: width * height }, (_, at) =>
    valueAt(at % width, Math.floor(at / width)),
  );
  const window = { lower: -150, upper: 250 };
  const hounsfield = { scale: 'hounsfield', fullSignal: 1, hounsfieldOfGreys: null } as const;
  return { width, height, values, ...hounsfield, pixelMm: 1, voxelMm: 1, window, ...rest };
}

/** Values of an image at some [column, row]. */
export function valuesAt(
  { width, values }: Pick<IntensityImage, 'width' | 'values'>,
  places: readonly (readonly [number, number])[],
): number[] {
  return places.map(([x, y]) => values[y * width + x]);
}

export function meanOf(values: Iterable<number>): number {
  const all = [...values];
  return all.reduce((sum, value) => sum + value, 0) / all.length;
}

export function deviationOf(values: Iterable<number>): number {
  const all = [...values];
  const mean = meanOf(all);
  return Math.sqrt(meanOf(all.map((value) => (value - mean) ** 2)));
}

/** Whether each number is as near to the expected one as wanted. */
export function areNear(found: readonly number[], expected: readonly number[], most: number): boolean {
  return (
    found.length === expected.length && found.every((value, at) => Math.abs(value - expected[at]) <= most)
  );
}
