import { z } from 'zod';
import { perturbations } from '../images/perturbations/perturbations.js';
import { distinct } from './distinct.js';

const perturbed = z.strictObject({
  name: z.string().refine((name) => perturbations.some((one) => one.name === name), {
    error: () => `expected one of: ${perturbations.map(({ name }) => name).join(', ')}`,
  }),
  severity: z.literal([1, 2, 3, 4, 5]),
});

/** Of intensities: what is shown black, and what white. */
const percentiles = z
  .tuple([z.number().min(0), z.number().max(100)])
  .refine(([black, white]) => black < white, 'expected the lower percentile first');

/** Parameters of a recipe for pictures: how intensities are shown, and how boxes are drawn. */
export const imageParameters = {
  /** Images are enlarged until their longer side has this many pixels. */
  minimumLongerSide: z.int().min(16).max(4096).default(512),
  /** true: window of the slice's region (CT) or body (MR); false: min-max of the whole volume (the paper's control). */
  windows: distinct(z.boolean()).min(1).default([true]),
  /** Min-max is from the smallest to the largest voxel ("range", as in the paper), or between percentiles of all. */
  minMax: z.enum(['range', 'percentile']).default('range'),
  minMaxPercentiles: percentiles.default([0.5, 99.5]),
  /** MR: percentiles of the body's intensities on a slice that are shown black and white ... */
  bodyPercentiles: percentiles.default([1, 99]),
  /** ... of what is darker than this share of the fat under the skin, where that is bright. */
  fatShare: z.number().gt(0).default(0.8),
  /** Each gives one more image of every slice and window, beside the one without; by name and severity, from 1 to 5. */
  perturbations: distinct(perturbed).default([]),
  /** Pixels left free between a structure and its box's line, and the line's width. */
  boxPadding: z.int().min(0).max(50).default(3),
  boxLine: z.int().min(1).max(20).default(2),
};
