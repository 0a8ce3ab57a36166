import type { CaseFiles } from '../../../data/sources/source.js';
import type { Grid } from '../../../data/volume/volume.js';
import { ExcludedCaseError } from '../excludedCaseError.js';
import type { RadvuqaRecipe } from './recipe.js';

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
