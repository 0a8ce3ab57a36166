import { readdir } from 'node:fs/promises';
import { InputError } from '../util/radvuqaError.js';
import { runPaths } from './paths.js';
import { readManifest } from './rows/readManifest.js';
import { type RunManifest, runManifestSchema, type SuiteManifest } from './schema/schema.js';

/**
 * Reads a run's manifest and checks that it is a run of this very suite.
 * @throws InputError when it cannot be read, or was run on other items.
 */
export async function readRunOfSuite(folder: string, suite: SuiteManifest): Promise<RunManifest> {
  const path = runPaths(folder).manifest;
  const run = await readManifest(path, runManifestSchema);
  if (run.suite.hash === suite.itemsHash) return run;
  throw new InputError({
    subject: path,
    expected: `a run of suite "${suite.name}" whose items have the hash ${suite.itemsHash}`,
    found: `a run of suite "${run.suite.name}" with the hash ${run.suite.hash}`,
    hint: 'give the suite that the run was made with, or run the model again on this one',
  });
}

/** Names of a run's judges (base names of the files in judgements/), sorted; none when nothing is judged yet. */
export async function listJudges(folder: string): Promise<string[]> {
  const judgements = runPaths(folder).judgements;
  const names = await readdir(judgements).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    const found = error.message;
    throw new InputError({ subject: judgements, expected: 'a readable folder', found, cause: error });
  });
  const suffix = '.jsonl';
  return names
    .filter((name) => name.endsWith(suffix))
    .map((name) => name.slice(0, -suffix.length))
    .sort();
}
