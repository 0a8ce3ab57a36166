import { checkAgreement } from '../../../data/sources/plausibility/checkAgreement.js';
import { checkHounsfield } from '../../../data/sources/plausibility/checkHounsfield.js';
import { checkSides } from '../../../data/sources/plausibility/checkSides.js';
import type { CaseFiles, CaseSlices } from '../../../data/sources/source.js';
import type { Grid } from '../../../data/volume/volume.js';
import { ExcludedCaseError } from '../excludedCaseError.js';
import type { RadvuqaRecipe } from './recipe.js';
import { shownModalities } from './shownModalities.js';

/**
 * Checks that a case is of the recipe's modality; that of one that could not be listed is a guess.
 * @throws ExcludedCaseError for another.
 */
export function checkModality({ case: name, modality, unreadable }: CaseFiles, recipe: RadvuqaRecipe): void {
  if (modality === recipe.modality || unreadable !== undefined) return;
  const expected = `${recipe.modality}, as recipe ${recipe.name} asks`;
  throw new ExcludedCaseError({ subject: name, expected, found: modality });
}

/**
 * Checks the size of axial slices: the paper leaves out scans with small ones.
 * @throws ExcludedCaseError for smaller ones.
 */
export function checkAxialSize({ case: name }: CaseFiles, { shape }: Grid, recipe: RadvuqaRecipe): void {
  const { minimumAxialSize } = recipe;
  if (Math.min(shape[0], shape[1]) >= minimumAxialSize) return;
  throw new ExcludedCaseError({
    subject: name,
    expected: `axial slices of at least ${minimumAxialSize} x ${minimumAxialSize} voxels`,
    found: `${shape[0]} x ${shape[1]}`,
    hint: 'change it with --set minimumAxialSize=NUMBER',
  });
}

/**
 * Checks that what a case shows can be true: its intensities, where its structures lie, and that labels and image go together.
 * @throws InputError for what cannot be, unless the recipe lets it in.
 */
export function checkPlausible(caseFiles: CaseFiles, slices: CaseSlices, recipe: RadvuqaRecipe): void {
  const image = slices.images[shownModalities[recipe.modality].channel];
  const isCt = recipe.modality === 'CT';
  checkSides(caseFiles, slices, recipe);
  checkAgreement(caseFiles, image, { labels: slices.labels, limits: isCt ? softTissues : null });
  if (isCt && recipe.ctIntensities === 'hounsfield') checkHounsfield(caseFiles, image, slices);
}

/** Hounsfield units between which tissues differ that are neither lung nor dense bone. */
const softTissues = [-200, 300] as const;
