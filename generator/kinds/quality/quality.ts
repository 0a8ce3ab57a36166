import type { CaseInputs, SuiteKind } from '../suiteKind.js';
import { findMaskCases } from './findMaskCases.js';
import { makeAssessments } from './makeAssessments.js';
import type { MaskCase } from './maskCase.js';
import { type QualityRecipe, qualityRecipeSchema } from './recipe.js';

/** Segmentations laid over their images, to be judged from 1 to 5. */
export const quality: SuiteKind<QualityRecipe, MaskCase> = {
  name: 'segmentation-quality',
  units: { of: 'subject', joinedBy: null },
  recipeSchema: qualityRecipeSchema,
  recipes: [
    /** All tasks that the source has. */
    qualityRecipeSchema.parse({ name: 'segmentation-quality' }),
  ],
  questions: [{ name: 'SQ', aspect: 'segmentation quality', answer: 'assessment' }],
  find: findMaskCases,
  inputsOf: inputsOfMasks,
  make: makeAssessments,
};

function inputsOfMasks({ task, masks, ratings }: MaskCase): CaseInputs {
  const settings = { task, ratings };
  if (masks.kind === 'segmentation')
    return { paths: [...Object.values(masks.images), masks.tested], settings };
  if (masks.kind === 'file') {
    const { images, tested, expert, anyLabel } = masks;
    return {
      paths: [...Object.values(images), tested, ...(expert === null ? [] : [expert])],
      settings: { ...settings, anyLabel },
    };
  }
  const { images, labels, classMaps, segmented } = masks.files;
  const labelPaths = labels.kind === 'masks' ? labels.files.map(({ path }) => path) : [labels.path];
  return {
    paths: [...Object.values(images), ...labelPaths],
    settings: { ...settings, classMaps, segmented },
  };
}
