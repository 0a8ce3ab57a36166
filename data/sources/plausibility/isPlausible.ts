import { InputError } from '../../../util/radvuqaError.js';
import type { CaseFiles, CaseSlices, ChannelSlices } from '../source.js';
import { checkHounsfield } from './checkHounsfield.js';
import { checkSides } from './checkSides.js';

/**
 * Whether structures lie where they do in patients, and in CT have values that they may have; see `checkSides` and
 * `checkHounsfield`.
 */
export function isPlausible(
  caseFiles: Pick<CaseFiles, 'case' | 'modality'>,
  image: ChannelSlices,
  slices: Pick<CaseSlices, 'grid' | 'extents' | 'labels' | 'classMap'>,
): boolean {
  try {
    checkSides(caseFiles, slices, { allowSitusInversus: false });
    if (caseFiles.modality === 'CT') checkHounsfield(caseFiles, image, slices);
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}
