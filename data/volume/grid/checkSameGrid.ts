import { InputError } from '../../../util/radvuqaError.js';
import type { Grid, Triple } from '../volume.js';
import { applyAffine, distance, voxelSteps } from './affine.js';

/** Two grids are the same when every corner is less than this part of a voxel from its like along each axis. */
const tolerance = 0.45;

/**
 * Checks that a mask or label volume has the voxels of its image: the same shape in RAS+, and every corner
 * nearest to its like, not to a neighbour; programs round spacings to a few digits, which adds up over hundreds of voxels.
 * It may be stored in other axis orders and signs.
 *
 * @throws InputError naming the file.
 */
export function checkSameGrid(path: string, grid: Grid, image: Grid): void {
  const sides = (shape: Triple) => shape.join(' x ');
  if (sides(grid.shape) !== sides(image.shape)) {
    throw new InputError({
      subject: path,
      expected: `the image's grid of ${sides(image.shape)} voxels (RAS+)`,
      found: sides(grid.shape),
    });
  }
  const [offset, corner] = corners(image.shape)
    .map((corner) => [offsetOf(corner, grid, image), corner] as const)
    .reduce((worst, other) => (other[0] > worst[0] ? other : worst));
  if (offset < tolerance) return;
  const away = distance(applyAffine(grid.affine, corner), applyAffine(image.affine, corner));
  throw new InputError({
    subject: path,
    expected: "voxels at the places of the image's",
    found: `a corner ${away.toFixed(3)} mm away from the image's, ${offset.toFixed(2)} of a voxel`,
  });
}

/** How far a corner of one grid is from that of the other, in voxels along the axis that it is furthest. */
function offsetOf(corner: Triple, grid: Grid, image: Grid): number {
  const [x, y, z] = applyAffine(grid.affine, corner);
  const [a, b, c] = applyAffine(image.affine, corner);
  return Math.max(...voxelSteps(image.affine, [x - a, y - b, z - c]).map(Math.abs));
}

function corners([nx, ny, nz]: Triple): Triple[] {
  return [0, nx - 1].flatMap((i) => [0, ny - 1].flatMap((j) => [0, nz - 1].map((k): Triple => [i, j, k])));
}
