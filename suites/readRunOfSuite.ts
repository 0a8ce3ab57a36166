import { InputError } from '../util/radvuqaError.js';
import { runPaths } from './paths.js';
import { requireOwnFiles } from './requireOwnFiles.js';
import { readManifest } from './rows/readManifest.js';
import { type RunManifest, runManifestSchema, type SuiteManifest } from './schema/schema.js';

/**
 * Reads a run's manifest and checks that it is a run of this very suite.
 * @throws InputError when it cannot be read, has links that lead out of its folder, or was run on other items.
 */
export async function readRunOfSuite(folder: string, suite: SuiteManifest): Promise<RunManifest> {
  const path = runPaths(folder).manifest;
  await requireOwnFiles(folder);
  const run = await readManifest(path, runManifestSchema);
  if (run.suite.hash === suite.itemsHash) return run;
  throw new InputError({
    subject: path,
    expected: `a run of suite "${suite.name}" whose items have the hash ${suite.itemsHash}`,
    found: `a run of suite "${run.suite.name}" with the hash ${run.suite.hash}`,
    hint: 'give the suite that the run was made with, or run the model again on this one',
  });
}
