import type { Mask } from '../../statistics/mask.js';
import type { Plane } from '../../suites/schema/schema.js';

/** Masks of one patient in one plane. */
export interface MaskSlices {
  readonly plane: Plane;
  /** Of the pixels, and from one slice to the next of the volume, in millimetres. */
  readonly pixelMm: number;
  readonly sliceMm: number;
  /** By index of the slice in the RAS+ grid, in ascending order; all of one size. */
  readonly slices: readonly { readonly index: number; readonly mask: Mask }[];
}

/** Voxels with edges as long as the pixels of the slices: voxel (x, y, z) is at x + width * (y + height * z). */
export interface MaskVolume {
  readonly plane: Plane;
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly voxelMm: number;
  readonly values: Uint8Array;
}

/**
 * Stacks slices to a volume of cubic voxels; each voxel is of the slice that is nearest to it. Slices that were left out between
 * others are filled in so; there are at most 512 layers.
 */
export function volumeOfSlices({ plane, pixelMm, sliceMm, slices }: MaskSlices): MaskVolume {
  const [first, last] = [slices[0], slices[slices.length - 1]];
  const { width, height } = first.mask;
  const depth = Math.min(512, Math.max(1, Math.round(((last.index - first.index + 1) * sliceMm) / pixelMm)));
  const values = new Uint8Array(width * height * depth);
  let place = 0;
  for (let z = 0; z < depth; z++) {
    const index = first.index - 0.5 + ((z + 0.5) * pixelMm) / sliceMm;
    while (place + 1 < slices.length && isNearer(slices[place + 1].index, slices[place].index, index))
      place++;
    values.set(slices[place].mask.values, width * height * z);
  }
  return { plane, width, height, depth, voxelMm: pixelMm, values };
}

function isNearer(one: number, other: number, place: number): boolean {
  return Math.abs(one - place) < Math.abs(other - place);
}

/** Volume inside, in millilitres. */
export function millilitresOf({ values, voxelMm }: MaskVolume): number {
  return (values.reduce((sum, value) => sum + value, 0) * voxelMm ** 3) / 1000;
}
