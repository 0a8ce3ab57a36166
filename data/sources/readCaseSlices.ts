import type { Grid, SliceRequest } from '../volume/volume.js';
import { createCaseReader } from './caseReader.js';
import { readCaseGrid } from './readCaseGrid.js';
import type { CaseFiles, CaseSlices } from './source.js';

/**
 * Reads the slices of one case; `createCaseReader` is for reading many, as it keeps its threads.
 *
 * @param chooseSlices gets the case's grid in RAS+ and names the planes
 * @param options number of worker threads (as for `createCaseReader`) and a signal to stop
 * @throws InputError as `readCaseGrid` and `CaseReader.read`
 *
 * @example
 * const [caseFiles] = await findCases('Totalsegmentator_dataset_v201');
 * const { labels } = await readCaseSlices(caseFiles, ({ shape }) => [{ plane: 'axial', index: shape[2] >> 1 }]);
 */
export async function readCaseSlices(
  caseFiles: CaseFiles,
  chooseSlices: (grid: Grid) => readonly SliceRequest[],
  { workers, signal }: { readonly workers?: number; readonly signal?: AbortSignal } = {},
): Promise<CaseSlices> {
  const grid = await readCaseGrid(caseFiles);
  const reader = createCaseReader(workers === undefined ? {} : { workers });
  try {
    return await reader.read(caseFiles, grid, chooseSlices(grid), signal === undefined ? {} : { signal });
  } finally {
    await reader.close();
  }
}
