import { basename, resolve, sep } from 'node:path';
import { type KeyColumns, loadKeyColumns } from '../results/join/keyColumns.js';
import { loadRunColumns, type RunColumns } from '../results/join/runColumns.js';
import { loadSuiteColumns, type SuiteColumns } from '../results/join/suiteColumns.js';
import { listJudges } from '../suites/listJudges.js';
import { runPaths } from '../suites/paths.js';
import { readManifest } from '../suites/rows/readManifest.js';
import { runManifestSchema } from '../suites/schema/schema.js';
import { InputError, UsageError } from '../util/radvuqaError.js';

/** What a report is about. */
export interface ReportSource {
  /** Run folders; by model, the first of a suite is what its others are compared with. */
  readonly runs: readonly string[];
  /** Suite folders: those that the runs are of. */
  readonly suites: readonly string[];
}

/** A suite, and the runs of it in the order they were given, with all their judges. */
export interface LoadedSuite {
  readonly suite: SuiteColumns;
  /** Null without a key. */
  readonly key: KeyColumns | null;
  readonly runs: readonly RunColumns[];
}

/** All that a report's numbers are made of. */
export type LoadedReport = readonly LoadedSuite[];

/** A run that could not be read, and why: it does not take the others' report away. */
export interface LeftOutRun {
  readonly run: string;
  readonly reason: string;
}

/**
 * Reads the rows of suites and their runs, each file once; a run belongs to the suite whose items have the hash that it names.
 * One that cannot be used is left out where there are others.
 * Memory grows by some bytes an item, run and judge.
 *
 * @throws UsageError when there is no run, a suite without one, or a suite or a run's name is given twice.
 * @throws InputError when a suite cannot be read, or no run can be used.
 */
export async function loadReport(
  source: ReportSource,
  onProgress: (stage: string) => void,
): Promise<{ readonly suites: LoadedReport; readonly leftOut: readonly LeftOutRun[] }> {
  if (source.runs.length === 0) throw runsError('none');
  const loaded: (LoadedSuite & { readonly runs: RunColumns[] })[] = [];
  for (const folder of source.suites) {
    const suite = await loadSuiteColumns(folder);
    loaded.push({ suite, key: await loadKeyColumns(suite), runs: [] });
  }
  requireDistinctSuites(loaded);
  const leftOut: LeftOutRun[] = [];
  for (const folder of source.runs) {
    const name = basename(resolve(folder));
    onProgress(`reading the rows of ${name}`);
    try {
      const { suite, key, runs } = await suiteOfRun(folder, loaded);
      if (runs.some((run) => run.name === name)) throw runsError(`"${name}" more than once`);
      runs.push(await loadRunColumns(folder, { suite, key }, await listJudges(folder)));
    } catch (error) {
      if (!(error instanceof InputError) || leftOut.length + 1 === source.runs.length) throw error;
      leftOut.push({ run: name, reason: error.message.replaceAll(`${folder}${sep}`, '') });
    }
  }
  requireRuns(loaded);
  return { suites: loaded, leftOut };
}

/** The suite that a run is of; a single suite is held against it when its rows are read. */
async function suiteOfRun<Suite extends LoadedSuite>(
  folder: string,
  suites: readonly Suite[],
): Promise<Suite> {
  if (suites.length === 1) return suites[0];
  const path = runPaths(folder).manifest;
  const { suite } = await readManifest(path, runManifestSchema);
  const own = suites.find((one) => one.suite.manifest.itemsHash === suite.hash);
  if (own !== undefined) return own;
  const known = suites.map((one) => `"${one.suite.manifest.name}" (${one.suite.manifest.itemsHash})`);
  throw new InputError({
    subject: path,
    expected: `a run of one of the suites ${known.join(', ')}`,
    found: `a run of suite "${suite.name}" with the hash ${suite.hash}`,
    hint: 'give the suite that the run was made with, too',
  });
}

function requireDistinctSuites(suites: readonly LoadedSuite[]): void {
  const hashes = suites.map(({ suite }) => suite.manifest.itemsHash);
  const repeated = suites.find((_suite, place) => hashes.indexOf(hashes[place]) < place);
  if (repeated === undefined) return;
  throw new UsageError({
    subject: 'suites of a report',
    expected: 'each suite once',
    found: `the items of ${repeated.suite.folder} more than once`,
  });
}

function requireRuns(suites: readonly LoadedSuite[]): void {
  const empty = suites.find(({ runs }) => runs.length === 0);
  if (empty === undefined) return;
  throw new UsageError({
    subject: 'runs of a report',
    expected: 'at least one run of each suite',
    found: `none of ${empty.suite.folder}`,
  });
}

function runsError(found: string): UsageError {
  return new UsageError({
    subject: 'runs of a report',
    expected: 'one or more run folders, each with a name of its own within its suite',
    found,
  });
}
