import { UsageError } from '../../../util/radvuqaError.js';
import type { Grid, Slice, SliceRequest } from '../volume.js';

/** Slices to paint on, and the grid they are cut from. */
export interface SliceCanvas<Values = Float32Array | Uint16Array> {
  readonly grid: Grid;
  readonly slices: readonly Slice<Values>[];
}

export type ImageCanvas = SliceCanvas<Float32Array>;
export type LabelCanvas = SliceCanvas<Uint16Array>;

/** RAS+ axes along a plane's width and height, and the one it cuts across. */
export const planeAxes = {
  axial: { across: 2, along: [0, 1] },
  coronal: { across: 1, along: [0, 2] },
  sagittal: { across: 0, along: [1, 2] },
} as const;

/**
 * A canvas for planes of the RAS+ grid.
 *
 * @param allocate makes the values of a slice, all zeros, in memory that threads share where several paint on it
 * @throws UsageError when a slice is outside the grid.
 */
export function createSliceCanvas<Values>(
  grid: Grid,
  requests: readonly SliceRequest[],
  allocate: (length: number) => Values,
): SliceCanvas<Values> {
  const slices = requests.map(({ plane, index }) => {
    const { across, along } = planeAxes[plane];
    checkIndex(plane, index, grid.shape[across]);
    const [width, height] = along.map((axis) => grid.shape[axis]);
    return { plane, index, width, height, values: allocate(width * height) };
  });
  return { grid, slices };
}

function checkIndex(plane: string, index: number, size: number): void {
  if (Number.isInteger(index) && index >= 0 && index < size) return;
  const expected = `a slice index from 0 to ${size - 1}`;
  throw new UsageError({ subject: `${plane} slice`, expected, found: `${index}` });
}
