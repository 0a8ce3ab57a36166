import { InputError } from '../../../util/radvuqaError.js';
import type { CaseFiles, CaseSlices } from '../source.js';
import { checkSides } from './checkSides.js';

/** Whether structures lie where they do in patients; see `checkSides`. */
export function isPlausible(
  caseFiles: Pick<CaseFiles, 'case'>,
  slices: Pick<CaseSlices, 'grid' | 'extents'>,
): boolean {
  try {
    checkSides(caseFiles, slices, { allowSitusInversus: false });
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}
