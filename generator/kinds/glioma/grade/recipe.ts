import { z } from 'zod';
import { gliomaParameters } from '../gliomaParameters.js';
import { templatesParameter } from '../gliomaTemplates.js';

/** Every parameter of a suite in which gliomas are graded, with its default. */
export const gradeRecipeSchema = z.strictObject({
  kind: z.literal('glioma-grade').default('glioma-grade'),
  ...gliomaParameters,
  templates: templatesParameter('grade'),
});
export type GradeRecipe = z.infer<typeof gradeRecipeSchema>;
