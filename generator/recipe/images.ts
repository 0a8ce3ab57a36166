import { z } from 'zod';
import { perturbations } from '../images/perturbations/perturbations.js';
import { distinct } from './distinct.js';

const perturbed = z.strictObject({
  name: z.string().refine((name) => perturbations.some((one) => one.name === name), {
    error: () => `expected one of: ${perturbations.map(({ name }) => name).join(', ')}`,
  }),
  severity: z.literal([1, 2, 3, 4, 5]),
});

/** Parameters of a recipe for pictures: how intensities are shown, and how boxes are drawn. */
export const imageParameters = {
  /** Images are enlarged until their longer side has this many pixels. */
  minimumLongerSide: z.int().min(16).max(4096).default(512),
  /** true: window of the slice's region; false: min-max of the whole volume (the paper's control). */
  windows: distinct(z.boolean()).min(1).default([true]),
  /** Each gives one more image of every slice and window, beside the one without; by name and severity, from 1 to 5. */
  perturbations: distinct(perturbed).default([]),
  /** Pixels left free between a structure and its box's line, and the line's width. */
  boxPadding: z.int().min(0).max(50).default(3),
  boxLine: z.int().min(1).max(20).default(2),
};
