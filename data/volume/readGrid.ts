import { createHeaderScratch } from './scratch.js';
import type { Grid } from './volume.js';
import { withStoredVolume } from './withStoredVolume.js';

/**
 * Reads where a volume's voxels are, turned to RAS+. Of NIfTI and DICOM only headers are read; other formats
 * are read whole.
 *
 * @param path as for `readVolume`
 * @param volumes that a NIfTI file should have along its fourth axis
 * @throws InputError as `readVolume` does for headers.
 * @example of a file
 * const { shape, spacing } = await readGrid('s0001/ct.nii.gz');
 */
export async function readGrid(path: string, volumes = 1): Promise<Grid> {
  return withStoredVolume(path, ({ grid }) => grid, { scratch: createHeaderScratch(), volumes });
}
