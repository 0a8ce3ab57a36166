import { InputError } from '../../../util/radvuqaError.js';
import type { Triple } from '../volume.js';

/** Smallest and largest distance of voxels, in millimetres, that is believed of a medical image. */
const smallestSpacing = 0.01;
const largestSpacing = 100;

/**
 * Checks that voxel centres are 0.01 to 100 mm apart along every axis: outside of it the header's unit is
 * probably another, or the header is wrong. Compared in single precision, as NIfTI-1 stores it.
 *
 * @throws InputError naming the file and the spacing.
 */
export function checkSpacing(path: string, spacing: Triple): void {
  const isPlausible = (size: number) =>
    Math.fround(size) >= Math.fround(smallestSpacing) && Math.fround(size) <= largestSpacing;
  if (spacing.every(isPlausible)) return;
  throw new InputError({
    subject: path,
    expected: `a voxel spacing from ${smallestSpacing} to ${largestSpacing} mm along every axis`,
    found: `${spacing.map((size) => Number(size.toPrecision(6))).join(' x ')} mm`,
    hint: 'its header may count in another unit, such as metres or micrometres',
  });
}
