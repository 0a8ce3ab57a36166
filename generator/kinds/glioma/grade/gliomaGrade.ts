import type { CaseTools, MadeCase, SuiteKind } from '../../suiteKind.js';
import { drawnGliomas } from '../drawnGliomas.js';
import { findGliomaCases } from '../findGliomaCases.js';
import type { GliomaCase } from '../gliomaCase.js';
import { inputsOfGlioma } from '../inputsOfGlioma.js';
import { makeGliomaItems } from '../makeGliomaItems.js';
import { askGrade } from './askGrade.js';
import { type GradeRecipe, gradeRecipeSchema } from './recipe.js';

/** Slices of gliomas to be graded: low, high, or none there. */
export const gliomaGrade: SuiteKind<GradeRecipe, GliomaCase> = {
  name: 'glioma-grade',
  units: { of: 'patient and plane', joinedBy: 'vote' },
  recipeSchema: gradeRecipeSchema,
  recipes: [gradeRecipeSchema.parse({ name: 'glioma-grade' })],
  questions: [{ name: 'grade', aspect: 'glioma', answer: 'grade' }],
  find: findGliomaCases,
  findDrawn: drawnGliomas,
  inputsOf: inputsOfGlioma,
  make: makeGrades,
};

/** @throws InputError for a case without a grade. */
async function makeGrades(found: GliomaCase, recipe: GradeRecipe, tools: CaseTools): Promise<MadeCase> {
  if (found.unreadable === null && found.gradeProblem !== null) throw found.gradeProblem;
  return makeGliomaItems({ part: 'grade', found, recipe }, tools, askGrade);
}
