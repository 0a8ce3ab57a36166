import { z } from 'zod';
import { boxAround, cornersOf } from '../../geometry/box.js';
import type { Point } from '../../geometry/point.js';
import type { Random } from '../../util/random.js';
import { answerKind, hadHow } from './answerKind.js';
import {
  type CoordinateConvention,
  coordinateConventionSchema,
  type ImageSize,
  writePoints,
} from './coordinates.js';

/** Why a reply has no place though something was said: each is an outcome of its own. */
export const locationFailures = [
  'no coordinates',
  'states no tumour',
  'numbers not in pairs',
  'several lists',
  'more than one point',
  'wrong number of corners',
  'x, y, width, height',
  'min above max',
  'fewer than 3 points',
  'too many points',
  'zero area',
] as const;
export type LocationFailure = (typeof locationFailures)[number];

/** What is not as it was asked for, and is read and scored all the same. */
export const locationOddities = [
  'corners in another order',
  'corners of no rectangle',
  'two corners',
  'named numbers',
  'outside the image',
  'decimals',
  'text around',
  'JSON member',
  'repeated points',
  '10 to 15 points not kept',
  'self-intersection',
] as const;
export type LocationOddity = (typeof locationOddities)[number];

const point = z.tuple([z.number(), z.number()]);

/** What items, keys and readings of all three kinds hold. */
function schemasOf<Name extends 'centre' | 'box' | 'polygon'>(kind: Name) {
  return {
    form: z.strictObject({
      kind: z.literal(kind),
      /** Of the image, in pixels. */
      width: z.int().min(1),
      height: z.int().min(1),
      coordinates: coordinateConventionSchema,
    }),
    key: z.strictObject({
      kind: z.literal(kind),
      /** Around the mask, [x0, y0, x1, y1] in image pixels, inclusive. */
      box: z.tuple([z.int(), z.int(), z.int(), z.int()]),
      /** [x, y] in image pixels. */
      polygon: z.array(point),
      /** Run lengths of the tumour over the image's pixels, row by row. */
      mask: z.string(),
      pixelMm: z.number().positive(),
    }),
    reading: z.strictObject({
      kind: z.literal(kind),
      had: z.enum(hadHow),
      /** What the numbers were taken for: the convention of the item, or the one that the run declares. */
      coordinates: coordinateConventionSchema,
      /** [x, y] in image pixels; of a box its corners, clockwise from the top left one. */
      points: z.array(point),
      /** The numbers as they stand in the reply. */
      given: z.array(z.number()),
      oddities: z.array(z.enum(locationOddities)),
    }),
  };
}

/** Of an area, held against the true mask. */
const areaMeasures = ['dice', 'hd95', 'precision', 'recall', 'specificity'] as const;

/** Where a place is asked for: the image, and what numbers mean. */
type LocationForm = ImageSize & { readonly coordinates: CoordinateConvention };

function drawPoint({ width, height }: ImageSize, random: Random): Point {
  return [random.integer(width), random.integer(height)];
}

function writeForm(points: readonly Point[], form: LocationForm): string {
  return writePoints(points, form.coordinates, form);
}

/** The centre of the box around a tumour. */
export const centre = answerKind({
  name: 'centre',
  form: 'point',
  measures: ['inBox', 'centreDistance', 'boxDistance'],
  schemas: schemasOf('centre'),
  randomAnswer: (form, random) => writeForm([drawPoint(form, random)], form),
});

/** The box around a tumour, by its four corners. */
export const box = answerKind({
  name: 'box',
  form: 'box',
  measures: areaMeasures,
  schemas: schemasOf('box'),
  randomAnswer: (form, random) =>
    writeForm(cornersOf(boxAround([drawPoint(form, random), drawPoint(form, random)])), form),
});

/** The outline of a tumour, by 10 to 15 points. */
export const polygon = answerKind({
  name: 'polygon',
  form: 'polygon',
  measures: areaMeasures,
  schemas: schemasOf('polygon'),
  randomAnswer: (form, random) =>
    writeForm(
      Array.from({ length: 12 }, () => drawPoint(form, random)),
      form,
    ),
});
