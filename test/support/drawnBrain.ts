import { stored } from './subjectFiles.js';

const shape = [20, 24, 16] as const;
/** 2 x 2 x 3 mm. */
const affine = [2, 0, 0, -20, 0, 2, 0, -24, 0, 0, 3, 0];

/** What a small brain looks like, which is masked all around. */
export interface DrawnBrain {
  /** First and last voxel of the tumour's box along i, j and k. */
  readonly tumour?: readonly (readonly [number, number])[];
  /** Layers along k without tumour although those around have some. */
  readonly gap?: readonly number[];
  /** What stands for what was masked away, and what intensities are multiplied by and added to. */
  readonly masked?: number;
  readonly scale?: readonly [factor: number, offset: number];
}

/** On the patient's right, in front and below the middle. */
export const usualTumour = [
  [13, 15],
  [14, 18],
  [4, 8],
] as const;

/** Image and mask of a small brain, as files of NIfTI. */
export function drawBrain({ tumour = usualTumour, gap = [], masked = 0, scale = [1, 0] }: DrawnBrain = {}) {
  const isTumour = (voxel: readonly number[]) =>
    voxel.every((index, axis) => index >= tumour[axis][0] && index <= tumour[axis][1]) &&
    !gap.includes(voxel[2]);
  const isBrain = (voxel: readonly number[]) =>
    voxel.reduce(
      (sum, index, axis) => sum + ((index - (shape[axis] - 1) / 2) / (shape[axis] / 2 - 1)) ** 2,
      0,
    ) < 1;
  const [factor, offset] = scale;
  const intensity = (voxel: readonly number[], at: number) => {
    if (!isBrain(voxel)) return masked;
    return (isTumour(voxel) ? 900 : 300 + ((at * 7919) % 101)) * factor + offset;
  };
  return {
    image: stored({ values: voxels(intensity), shape, affine }, { type: 'float32' }),
    mask: stored(
      { values: voxels((voxel) => (isTumour(voxel) ? 1 + (voxel[0] % 3) : 0)), shape, affine },
      { type: 'uint8' },
    ),
  };
}

function voxels(value: (voxel: readonly number[], at: number) => number): number[] {
  const [nx, ny, nz] = shape;
  return Array.from({ length: nx * ny * nz }, (_none, at) =>
    value([at % nx, Math.floor(at / nx) % ny, Math.floor(at / (nx * ny))], at),
  );
}
