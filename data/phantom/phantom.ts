import type { Grid } from '../volume/volume.js';

/** A made-up image of a torso with its labels; voxel (i, j, k) is at i + shape[0] * (j + shape[1] * k), RAS+. */
export interface Phantom {
  /** Hounsfield units of CT; of MR the magnitude in units of its own. */
  readonly intensities: Int16Array;
  /** Label ids, 0 where none. */
  readonly labels: Uint8Array;
  /** Class names of the labels; the label id is the place counted from 1. */
  readonly classNames: readonly string[];
  readonly grid: Grid;
}
