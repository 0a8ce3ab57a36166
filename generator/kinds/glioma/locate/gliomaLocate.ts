import type { SuiteKind } from '../../suiteKind.js';
import { drawnGliomas } from '../drawnGliomas.js';
import { findGliomaCases } from '../findGliomaCases.js';
import type { GliomaCase } from '../gliomaCase.js';
import { inputsOfGlioma } from '../inputsOfGlioma.js';
import { makeGliomaItems } from '../makeGliomaItems.js';
import { askPlaces } from './askPlaces.js';
import { type LocateRecipe, locateRecipeSchema, placeNames } from './recipe.js';

/** Slices of gliomas on which these are to be found: by a point, a box or an outline. */
export const gliomaLocate: SuiteKind<LocateRecipe, GliomaCase> = {
  name: 'glioma-locate',
  units: { of: 'patient and plane', joinedBy: 'mean' },
  recipeSchema: locateRecipeSchema,
  recipes: [locateRecipeSchema.parse({ name: 'glioma-locate' })],
  questions: placeNames.map((name) => ({ name, aspect: 'glioma', answer: name })),
  find: findGliomaCases,
  findDrawn: drawnGliomas,
  inputsOf: inputsOfGlioma,
  make: (found, recipe, tools) => makeGliomaItems({ part: 'locate', found, recipe }, tools, askPlaces),
};
