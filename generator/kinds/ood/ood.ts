import type { PictureCase } from '../../../data/pictures/pictureCase.js';
import type { SuiteKind } from '../suiteKind.js';
import { findPictureCases, inputsOfPicture } from './findPictureCases.js';
import { makePictureItems } from './makePictureItems.js';
import { questions } from './questions/questions.js';
import { type OodRecipe, oodRecipeSchema } from './recipe.js';

/** The paper's five, at the severity that tables show by default. */
const perturbations = ['noise', 'contrast', 'sharpness', 'motion-blur', 'low-resolution'].map((name) => ({
  name,
  severity: 3,
}));

/** Questions about 2-D pictures that may be changed, synthesised or not of a human, after RadVUQA-OOD. */
export const ood: SuiteKind<OodRecipe, PictureCase> = {
  name: 'radvuqa-ood',
  units: { of: 'subject', joinedBy: null },
  recipeSchema: oodRecipeSchema,
  recipes: [
    /** Chest CT, as in the paper. */
    oodRecipeSchema.parse({ name: 'radvuqa-ood', perturbations }),
  ],
  questions,
  find: findPictureCases,
  inputsOf: inputsOfPicture,
  make: makePictureItems,
};
