import { join } from 'node:path';
import { makeFolder } from '../../util/makeFolder.js';
import { writeNifti } from '../volume/nifti/writeNifti.js';
import { createPhantom } from './createPhantom.js';
import { writeMasks } from './writeMasks.js';

/** Which subject to write, and where. */
export interface WritePhantomOptions {
  readonly folder: string;
  /** Name of the subject's folder: "phantom-001". */
  readonly subject: string;
  readonly seed: number;
  /** Number of the subject, from 1; it draws its own body. */
  readonly number: number;
  readonly modality: 'CT' | 'MR';
  /** Edge of the voxels in millimetres; by default that of `createPhantom`. */
  readonly spacing?: number | undefined;
}

/** Names of the image, as the data sets have them. */
const imageNames = { CT: 'ct.nii.gz', MR: 'mri.nii.gz' } as const;

/**
 * Writes one phantom in TotalSegmentator's layout: `<folder>/<subject>/ct.nii.gz` (int16, Hounsfield units) or
 * `mri.nii.gz` (int16), and `segmentations/<class>.nii.gz` (uint8, 0 or 1) for each of the 117 classes of CT or 50
 * of MR, all-empty where it has none.
 *
 * @throws OutputError when a file or folder cannot be written.
 */
export async function writePhantom(options: WritePhantomOptions): Promise<void> {
  const { folder, subject, seed, number, modality, spacing } = options;
  const subjectFolder = join(folder, subject);
  const masks = join(subjectFolder, 'segmentations');
  await makeFolder(masks);
  const phantom = createPhantom({ seed, subject: number, modality, spacing });
  const image = writeNifti(join(subjectFolder, imageNames[modality]), phantom.grid, phantom.intensities);
  const results = await Promise.allSettled([image, writeMasks(masks, phantom)]);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
