import { z } from 'zod';
import { coordinateConventionSchema } from '../../../../suites/answers/coordinates.js';
import { distinct } from '../../../recipe/distinct.js';
import { gliomaParameters } from '../gliomaParameters.js';
import { templatesParameter } from '../gliomaTemplates.js';

/** What may be asked for of a glioma on a slice. */
export const placeNames = ['centre', 'box', 'polygon'] as const;
export type PlaceName = (typeof placeNames)[number];

/** Every parameter of a suite in which gliomas are located, with its default. */
export const locateRecipeSchema = z.strictObject({
  kind: z.literal('glioma-locate').default('glioma-locate'),
  ...gliomaParameters,
  questions: distinct(z.enum(placeNames))
    .min(1)
    .default([...placeNames]),
  /** How coordinates are asked for, such as "x-y pixels" or "x-y pixels of 1024x1024". */
  coordinates: coordinateConventionSchema.default('row-col pixels'),
  templates: templatesParameter('locate'),
});
export type LocateRecipe = z.infer<typeof locateRecipeSchema>;
