import type { SuiteKind } from '../suiteKind.js';
import { makeItems } from './makeItems.js';
import { questions } from './questions/questions.js';
import { type Recipe, recipeSchema } from './recipe.js';

/** Questions about slices of segmented volumes, after RadVUQA. */
export const radvuqa: SuiteKind<Recipe> = {
  name: 'radvuqa',
  units: { of: 'subject', joinedBy: null },
  recipeSchema,
  recipes: [
    /** CT, with the slices and thresholds of the paper where it says them. */
    recipeSchema.parse({ name: 'radvuqa-ct' }),
  ],
  questions,
  make: makeItems,
};
