import type { TurnedGrid } from './grid/closestCanonical.js';
import type { Scaling } from './nifti/niftiHeader.js';
import type { VoxelArray } from './volume.js';

/** Some whole rows of voxels in stored order. */
export interface Slab {
  /** Numbers as stored, before slope and intercept; in memory that the next slab may reuse. */
  readonly values: VoxelArray;
  /** Index of the first row; row j + ny * k holds the voxels (0, j, k) to (nx - 1, j, k). */
  readonly firstRow: number;
  /** True when all numbers are certainly zero; false says nothing. */
  readonly isZero: boolean;
}

/** A file that was read, and its SHA-256. */
export interface ReadFile {
  readonly path: string;
  readonly sha256: string;
  /** What was passed over in it, or that all of it was and why: the same words for the same, to be followed by its name. */
  readonly notice?: string;
}

/** An open volume: the header is read and checked, the voxels are not. */
export interface StoredVolume extends TurnedGrid {
  readonly path: string;
  readonly scaling: Scaling | null;
  /**
   * Hands over all voxels, once, and returns the files they came from.
   * @throws InputError when the file is damaged or holds another number of bytes than its header says.
   */
  readSlabs(visit: (slab: Slab) => void): Promise<readonly ReadFile[]>;
  close(): void;
}
