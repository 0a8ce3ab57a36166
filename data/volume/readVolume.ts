import { InputError } from '../../util/radvuqaError.js';
import { storedSteps } from './grid/closestCanonical.js';
import type { Slab, StoredVolume } from './storedVolume.js';
import type { Volume, VoxelArray } from './volume.js';
import { withStoredVolume } from './withStoredVolume.js';

/**
 * Reads a whole volume and turns it to RAS+ (closest axis order and signs, as nibabel's `as_closest_canonical`).
 *
 * Voxel (i, j, k) is at i + nx * (j + ny * k), i to the right, j to the front, k to the head. Voxels keep the
 * number type of the file; they are Float64Array when the file has a slope or intercept, or 64-bit integers.
 * NaN stays NaN. Memory holds the volume once (twice for NRRD and MetaImage).
 *
 * @param path NIfTI-1 or -2 (`.nii`, `.nii.gz`, `.hdr`), NRRD, MetaImage (`.mha`, `.mhd`), a folder with one DICOM series or a DICOM
 *   file of many frames
 * @throws InputError when there is no such file, or it is not one 3-D volume, is damaged (gzip checksums and
 *   lengths are checked), has another length than its header says, an unknown voxel type, a singular affine or
 *   voxels less than 0.01 or more than 100 mm apart.
 * @example of a file
 * const { shape, data } = await readVolume('s0001/ct.nii.gz');
 */
export async function readVolume(path: string): Promise<Volume> {
  return withStoredVolume(path, async (stored) => ({ ...stored.grid, data: await readVoxels(stored) }));
}

async function readVoxels(stored: StoredVolume): Promise<VoxelArray> {
  let data: VoxelArray | undefined;
  await stored.readSlabs((slab) => {
    data ??= emptyLike(slab.values, stored);
    if (!slab.isZero || stored.scaling !== null) copySlab(slab, stored, data);
  });
  return data ?? new Uint8Array(0);
}

function emptyLike(values: VoxelArray, { path, grid, scaling }: StoredVolume): VoxelArray {
  const count = grid.shape[0] * grid.shape[1] * grid.shape[2];
  const OwnArray = values.constructor as new (count: number) => VoxelArray;
  try {
    return scaling === null ? new OwnArray(count) : new Float64Array(count);
  } catch (cause) {
    throw new InputError({
      subject: path,
      expected: 'a volume that fits in memory',
      found: `${count} voxels`,
      cause,
    });
  }
}

function copySlab({ values, firstRow }: Slab, stored: StoredVolume, data: VoxelArray): void {
  const [nx, ny] = stored.storedShape;
  const [width, height] = stored.grid.shape;
  const { origin, steps } = storedSteps(stored, [1, width, width * height]);
  const { scaling } = stored;
  for (let from = 0, row = firstRow; from < values.length; from += nx, row++) {
    const to = origin + (row % ny) * steps[1] + Math.floor(row / ny) * steps[2];
    for (let i = 0; i < nx; i++) {
      const value = values[from + i];
      data[to + i * steps[0]] = scaling === null ? value : value * scaling.slope + scaling.intercept;
    }
  }
}
