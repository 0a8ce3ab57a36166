import { z } from 'zod';
import { answerKind, hadHow } from './answerKind.js';

/** What numbers of a place mean, where they are not pixels of a resized image. */
export const coordinateConventions = [
  'row-col pixels',
  'x-y pixels',
  'y-x thousandths',
  'x-y thousandths',
  'x-y 0 to 1',
] as const;

/** One of these, or pixels of a resized image with its width and height, such as "x-y pixels of 1024x768". */
export const coordinateConventionSchema = z.union([
  z.enum(coordinateConventions),
  z.templateLiteral([z.enum(['row-col', 'x-y']), ' pixels of ', z.int().positive(), 'x', z.int().positive()]),
]);
export type CoordinateConvention = z.infer<typeof coordinateConventionSchema>;

/** Why a reply has no place though something was said: each is an outcome of its own. */
export const locationFailures = [
  'no coordinates',
  'states no tumour',
  'wrong number of corners',
  'several lists',
  'x, y, width, height',
  'fewer than 3 points',
  'zero area',
  'min above max',
] as const;
export type LocationFailure = (typeof locationFailures)[number];

/** What is not as it was asked for, and is read and scored all the same. */
export const locationOddities = [
  'corners in another order',
  'two corners',
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
      /** [x, y] in image pixels, by the convention of the run. */
      points: z.array(point),
      /** The numbers as they stand in the reply. */
      given: z.array(z.number()),
      oddities: z.array(z.enum(locationOddities)),
    }),
  };
}

/** Of an area, held against the true mask. */
const areaMeasures = ['dice', 'hd95', 'precision', 'recall', 'specificity'] as const;

/** The centre of the box around a tumour. */
export const centre = answerKind({
  name: 'centre',
  form: 'location',
  measures: ['inBox', 'centreDistance', 'boxDistance'],
  schemas: schemasOf('centre'),
  randomAnswer: ({ width, height }, random) => `(${random.integer(height)}, ${random.integer(width)})`,
});

/** The box around a tumour, by its four corners. */
export const box = answerKind({
  name: 'box',
  form: 'location',
  measures: areaMeasures,
  schemas: schemasOf('box'),
  randomAnswer: ({ width, height }, random) => {
    const [top, bottom] = [random.integer(height), random.integer(height)].sort((a, b) => a - b);
    const [left, right] = [random.integer(width), random.integer(width)].sort((a, b) => a - b);
    return `[(${top}, ${left}), (${top}, ${right}), (${bottom}, ${right}), (${bottom}, ${left})]`;
  },
});

/** The outline of a tumour, by 10 to 15 points. */
export const polygon = answerKind({
  name: 'polygon',
  form: 'location',
  measures: areaMeasures,
  schemas: schemasOf('polygon'),
  randomAnswer: ({ width, height }, random) => {
    const points = Array.from({ length: 12 }, () => `(${random.integer(height)}, ${random.integer(width)})`);
    return `[${points.join(', ')}]`;
  },
});
