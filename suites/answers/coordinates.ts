import { z } from 'zod';
import type { Point } from '../../geometry/point.js';

/** What numbers of a place mean, where they are not pixels of a resized image. */
export const coordinateConventions = [
  'row-col pixels',
  'x-y pixels',
  'y-x thousandths',
  'x-y thousandths',
  'x-y 0 to 1',
] as const;

/** One of these, or pixels of a resized image with its width and height, such as "x-y pixels of 1024x768". */
export const coordinateConventionSchema = z
  .union([
    z.enum(coordinateConventions),
    z.templateLiteral([z.enum(['row-col', 'x-y']), ' pixels of ', z.int(), 'x', z.int()]),
  ])
  .refine((name) => !name.includes(' of ') || / of [1-9]\d{0,5}x[1-9]\d{0,5}$/.test(name));
export type CoordinateConvention = z.infer<typeof coordinateConventionSchema>;

/** Width and height of an image, in pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** What numbers of a convention mean. */
export interface Coordinates {
  /** Whether the row comes first. */
  readonly isRowFirst: boolean;
  /** What the whole width and height of the image are in these numbers; null where they are the image's own pixels. */
  readonly whole: ImageSize | null;
  /** Whether numbers count pixels from the centre of the first; else they are parts of the whole, from its edge. */
  readonly arePixels: boolean;
  /** Whether the numbers that are asked for are whole. */
  readonly areWhole: boolean;
}

/**
 * What the numbers of a convention mean.
 *
 * @throws RangeError when it is none.
 */
export function coordinatesOf(convention: CoordinateConvention): Coordinates {
  const [, order, unit, width, height] =
    /^(row-col|x-y|y-x) (pixels|thousandths|0 to 1)(?: of (\d+)x(\d+))?$/.exec(convention) ?? [];
  if (order === undefined) throw new RangeError(`no convention of coordinates: ${convention}`);
  const parts = unit === 'thousandths' ? 1000 : 1;
  const own = width === undefined ? null : { width: Number(width), height: Number(height) };
  return {
    isRowFirst: order !== 'x-y',
    whole: unit === 'pixels' ? own : { width: parts, height: parts },
    arePixels: unit === 'pixels',
    areWhole: unit !== '0 to 1',
  };
}

/**
 * The place in an image that two numbers mean. Pixels are counted from the centre of the first one; those of a resized image, and parts
 * of the whole, are measured from the image's edge, which is half a pixel before it.
 *
 * @example
 * toPoint([40, 52], 'row-col pixels', { width: 128, height: 128 }); // [52, 40]
 * toPoint([500, 0], 'x-y thousandths', { width: 128, height: 128 }); // [63.5, -0.5]
 */
export function toPoint(
  numbers: readonly [first: number, second: number],
  convention: CoordinateConvention,
  image: ImageSize,
): Point {
  const { isRowFirst, whole, arePixels } = coordinatesOf(convention);
  const [x, y] = isRowFirst ? [numbers[1], numbers[0]] : numbers;
  if (whole === null) return [x, y];
  const half = arePixels ? 0.5 : 0;
  return [((x + half) * image.width) / whole.width - 0.5, ((y + half) * image.height) / whole.height - 0.5];
}

/**
 * The two numbers that mean a place in an image, as they are asked for: whole ones other than between 0 and 1, which have three decimals.
 *
 * @example
 * fromPoint([52, 40], 'row-col pixels', { width: 128, height: 128 }); // [40, 52]
 * fromPoint([52, 40], 'x-y 0 to 1', { width: 128, height: 128 }); // [0.41, 0.316]
 */
export function fromPoint(
  [x, y]: Point,
  convention: CoordinateConvention,
  image: ImageSize,
): [first: number, second: number] {
  const { isRowFirst, whole, arePixels, areWhole } = coordinatesOf(convention);
  const half = arePixels ? 0.5 : 0;
  const number = (place: number, size: 'width' | 'height') => {
    const exact = whole === null ? place : ((place + 0.5) * whole[size]) / image[size] - half;
    return areWhole ? Math.floor(exact + 0.5) : Math.round(1000 * exact) / 1000;
  };
  const [across, down] = [number(x, 'width'), number(y, 'height')];
  return isRowFirst ? [down, across] : [across, down];
}

/**
 * Points in words, as they are asked for: "(40, 52)" of one, "[(40, 52), (41, 60)]" of several.
 *
 * @example
 * writePoints([[52, 40]], 'row-col pixels', { width: 128, height: 128 }); // "(40, 52)"
 */
export function writePoints(
  points: readonly Point[],
  convention: CoordinateConvention,
  image: ImageSize,
): string {
  const written = points.map((point) => `(${fromPoint(point, convention, image).join(', ')})`);
  return written.length === 1 ? written[0] : `[${written.join(', ')}]`;
}
