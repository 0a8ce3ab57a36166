import { InputError } from '../../../util/radvuqaError.js';
import type { Grid, Triple } from '../volume.js';
import { applyAffine, distance } from './affine.js';

/** Two grids are the same when no corner voxel is further from its like than this part of a voxel. */
const tolerance = 0.1;

/**
 * Checks that a mask or label volume has the voxels of its image: the same shape in RAS+, and every corner
 * within a tenth of the image's smallest voxel spacing. It may be stored in other axis orders and signs.
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
  const offset = Math.max(
    ...corners(image.shape).map((corner) =>
      distance(applyAffine(grid.affine, corner), applyAffine(image.affine, corner)),
    ),
  );
  if (offset > tolerance * Math.min(...image.spacing)) {
    throw new InputError({
      subject: path,
      expected: "voxels at the places of the image's",
      found: `a corner ${offset.toFixed(3)} mm away from the image's`,
    });
  }
}

function corners([nx, ny, nz]: Triple): Triple[] {
  return [0, nx - 1].flatMap((i) => [0, ny - 1].flatMap((j) => [0, nz - 1].map((k): Triple => [i, j, k])));
}
