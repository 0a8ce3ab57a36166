import type { SuiteKind } from '../suiteKind.js';
import { makeItems } from './makeItems.js';
import { questions } from './questions/questions.js';
import { type RadvuqaRecipe, radvuqaRecipeSchema } from './recipe.js';

/** Questions about slices of segmented volumes, after RadVUQA. */
export const radvuqa: SuiteKind<RadvuqaRecipe> = {
  name: 'radvuqa',
  units: { of: 'subject', joinedBy: null },
  recipeSchema: radvuqaRecipeSchema,
  recipes: [
    /** CT, with the slices and thresholds of the paper where it says them. */
    radvuqaRecipeSchema.parse({ name: 'radvuqa-ct' }),
    /** MR: axial slices alone, from nearer the feet on, as in the paper. */
    radvuqaRecipeSchema.parse({
      name: 'radvuqa-mri',
      modality: 'MR',
      planes: ['axial'],
      fractions: [0.1, 0.25, 0.4, 0.55, 0.7, 0.85],
    }),
  ],
  questions,
  make: makeItems,
};
