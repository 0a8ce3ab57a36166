import { InputError } from '../../../util/radvuqaError.js';
import type { Grid } from '../volume.js';
import type { Extent } from './extent.js';

/** No structure fills more of a volume than this; an inverted mask does. */
const largestShare = 0.75;

/**
 * Checks that a mask or label volume has background, as every sound one has.
 *
 * @param extents of everything that has a label in the volume
 * @throws InputError naming the file when all voxels are labelled, or more than three quarters in one way.
 */
export function checkBackground(path: string, { shape }: Grid, extents: readonly Extent[]): void {
  const voxels = shape[0] * shape[1] * shape[2];
  const labelled = extents.reduce((sum, extent) => sum + extent.voxels, 0);
  const largest = Math.max(0, ...extents.map((extent) => extent.voxels));
  if (labelled < voxels && largest <= largestShare * voxels) return;
  throw new InputError({
    subject: path,
    expected: 'zeros around what is labelled',
    found: labelled === voxels ? 'no voxel that is 0' : `one label on ${largest} of ${voxels} voxels`,
    hint: 'look whether it is inverted, and at the intercept in its header',
  });
}
