import { readGrid } from '../volume/readGrid.js';
import type { Grid } from '../volume/volume.js';
import { checkClassFiles } from './labelledClasses.js';
import type { CaseFiles } from './source.js';

/**
 * Reads where the voxels of a case are, from the image of its first channel; of a NIfTI file the header alone.
 *
 * @throws InputError when the case could not be listed, has no masks of known classes, or its header is wrong.
 */
export async function readCaseGrid(caseFiles: CaseFiles): Promise<Grid> {
  checkClassFiles(caseFiles);
  return readGrid(Object.values(caseFiles.images)[0], caseFiles.volumes);
}
