import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { InputError } from '../../util/radvuqaError.js';
import { checkPlainFile } from './checkPlainFile.js';
import type { TurnedGrid } from './grid/closestCanonical.js';
import { openDicomVolume, openItkVolume } from './itk/itkVolume.js';
import type { Scaling } from './nifti/niftiHeader.js';
import { openNiftiVolume } from './nifti/niftiVolume.js';
import type { Scratch } from './scratch.js';
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

const itkExtensions = /\.(nrrd|nhdr|mha|mhd)$/i;

/**
 * Opens a volume: NIfTI-1 or -2 (gzipped or not, by content), NRRD or MetaImage (by extension), or a folder of
 * DICOM slices. ITK reads DICOM by absolute paths only, so a relative path is opened, and named in errors, as
 * an absolute one.
 *
 * @throws InputError when there is no such file, or it is not a volume: a pipe, socket or device is not even opened.
 */
export async function openStoredVolume(givenPath: string, scratch: Scratch): Promise<StoredVolume> {
  const path = resolve(givenPath);
  const status = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    const found = cause.code === 'ENOENT' ? 'no such file' : cause.message;
    throw new InputError({ subject: path, expected: 'a volume', found, cause });
  });
  if (status.isDirectory()) return openDicomVolume(path);
  checkPlainFile(path, status);
  return itkExtensions.test(path) ? openItkVolume(path) : openNiftiVolume(path, scratch);
}
