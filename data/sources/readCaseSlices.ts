import { createCaseReader } from './caseReader.js';
import type { CaseFiles, CaseSlices, ChooseSlices } from './source.js';

/**
 * Reads the slices of one case; `createCaseReader` is for reading many, as it keeps its threads.
 *
 * @param options number of worker threads (as for `createCaseReader`) and a signal to stop
 * @throws as `CaseReader.read`
 */
export async function readCaseSlices(
  caseFiles: CaseFiles,
  chooseSlices: ChooseSlices,
  { workers, signal }: { readonly workers?: number; readonly signal?: AbortSignal } = {},
): Promise<CaseSlices> {
  const reader = createCaseReader(workers === undefined ? {} : { workers });
  try {
    return await reader.read(
      caseFiles,
      chooseSlices,
      (slices) => slices,
      signal === undefined ? {} : { signal },
    );
  } finally {
    await reader.close();
  }
}
