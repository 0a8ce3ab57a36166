import { applyAffine, voxelSteps } from '../grid/affine.js';
import type { Grid, Slice, Triple } from '../volume.js';

/** A whole volume as its axial slices, from the lowest to the highest. */
export interface AxialStack {
  readonly grid: Grid;
  readonly slices: readonly Slice<Float32Array>[];
}

/**
 * An axial slice of another grid, its voxels interpolated trilinearly in a volume; within half a voxel beyond the volume's outermost
 * centres its edge is held, and further out there is no value: NaN.
 */
export function resampleSlice(volume: AxialStack, grid: Grid, index: number): Slice<Float32Array> {
  const [width, height] = grid.shape;
  const start = placeIn(volume.grid, applyAffine(grid.affine, [0, 0, index]));
  const [across, along] = [0, 1].map((axis) => stepIn(volume.grid, grid, axis));
  const values = new Float32Array(width * height);
  for (let j = 0, voxel = 0; j < height; j++) {
    for (let i = 0; i < width; i++, voxel++) {
      values[voxel] = interpolate(
        volume,
        start[0] + i * across[0] + j * along[0],
        start[1] + i * across[1] + j * along[1],
        start[2] + i * across[2] + j * along[2],
      );
    }
  }
  return { plane: 'axial', index, width, height, values };
}

/** Where a point in millimetres is, in voxels of a grid. */
function placeIn({ affine }: Grid, [x, y, z]: Triple): Triple {
  return voxelSteps(affine, [x - affine[3], y - affine[7], z - affine[11]]);
}

/** One voxel's step along an axis of a grid, in voxels of another. */
function stepIn(volume: Grid, { affine }: Grid, axis: number): Triple {
  return voxelSteps(volume.affine, [affine[axis], affine[4 + axis], affine[8 + axis]]);
}

function interpolate({ grid: { shape }, slices }: AxialStack, x: number, y: number, z: number): number {
  const [nx, ny, nz] = shape;
  if (!(isOn(x, nx) && isOn(y, ny) && isOn(z, nz))) return Number.NaN;
  const [i, j, k] = [held(x, nx), held(y, ny), held(z, nz)];
  const [left, low, bottom] = [Math.floor(i), Math.floor(j), Math.floor(k)];
  const [right, high] = [Math.min(left + 1, nx - 1), Math.min(low + 1, ny - 1)];
  const inSlice = ({ values }: Slice<Float32Array>) => {
    const near = mix(values[left + nx * low], values[right + nx * low], i - left);
    return mix(near, mix(values[left + nx * high], values[right + nx * high], i - left), j - low);
  };
  return mix(inSlice(slices[bottom]), inSlice(slices[Math.min(bottom + 1, nz - 1)]), k - bottom);
}

function isOn(place: number, count: number): boolean {
  return place >= -0.5 && place <= count - 0.5;
}

function held(place: number, count: number): number {
  return Math.min(Math.max(place, 0), count - 1);
}

function mix(first: number, second: number, share: number): number {
  return first * (1 - share) + second * share;
}
