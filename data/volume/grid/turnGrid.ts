import { InputError } from '../../../util/radvuqaError.js';
import type { Affine, Triple } from '../volume.js';
import { checkSpacing } from './checkSpacing.js';
import { closestCanonical, type TurnedGrid } from './closestCanonical.js';

/**
 * Turns the grid of a file to RAS+.
 *
 * @param shape voxels along the stored axes
 * @param affine stored voxel index to millimetres
 * @throws InputError naming the file, when its affine is singular or its spacing implausible.
 */
export function turnGrid(path: string, shape: Triple, affine: Affine): TurnedGrid {
  const turned = closestCanonical(shape, affine);
  if (turned === 'singular') {
    const found = `[${affine.slice(0, 12).join(', ')}]`;
    throw new InputError({ subject: path, expected: 'an affine that is not singular', found });
  }
  checkSpacing(path, turned.grid.spacing);
  return turned;
}
