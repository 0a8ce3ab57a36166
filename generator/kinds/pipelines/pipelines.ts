import type { DataSetCase } from '../../../data/dataSets/dataSetCase.js';
import type { SuiteKind } from '../suiteKind.js';
import { findDataSetCases, findDrawnSets, inputsOfDataSet } from './findDataSetCases.js';
import { makePipelineItems } from './makePipelineItems.js';
import { type PipelinesRecipe, pipelinesRecipeSchema } from './recipe.js';

/** Programs that learn to segment a set of pictures, to be written, run and scored on pictures that were held out. */
export const pipelines: SuiteKind<PipelinesRecipe, DataSetCase> = {
  name: 'segmentation-pipelines',
  units: { of: 'pipeline', joinedBy: null },
  recipeSchema: pipelinesRecipeSchema,
  recipes: [
    /** Every data set of the source, by both prompts. */
    pipelinesRecipeSchema.parse({ name: 'segmentation-pipelines' }),
  ],
  questions: [{ name: 'SP', aspect: 'segmentation pipeline', answer: 'program' }],
  find: findDataSetCases,
  findDrawn: findDrawnSets,
  inputsOf: inputsOfDataSet,
  make: makePipelineItems,
};
