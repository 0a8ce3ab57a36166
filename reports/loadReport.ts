import { basename, resolve } from 'node:path';
import { loadRunColumns, type RunColumns } from '../results/join/runColumns.js';
import { loadSuiteColumns, type SuiteColumns } from '../results/join/suiteColumns.js';
import { listJudges } from '../suites/listJudges.js';
import { UsageError } from '../util/radvuqaError.js';

/** What a report is about. */
export interface ReportSource {
  /** Run folders; by model, the first is what the others are compared with. */
  readonly runs: readonly string[];
  readonly suite: string;
}

/** All that a report's numbers are made of. */
export interface LoadedReport {
  readonly suite: SuiteColumns;
  /** In the order they were given, with all their judges. */
  readonly runs: readonly RunColumns[];
}

/**
 * Reads the rows of a suite and its runs, each file once; memory grows by some bytes an item, run and judge.
 *
 * @throws UsageError when there is no run, or two run folders have the same name.
 * @throws InputError when a file cannot be read, or a run is not of this suite.
 */
export async function loadReport(
  source: ReportSource,
  onProgress: (stage: string) => void,
): Promise<LoadedReport> {
  requireDistinctRuns(source.runs);
  const suite = await loadSuiteColumns(source.suite);
  const runs: RunColumns[] = [];
  for (const folder of source.runs) {
    onProgress(`reading the rows of ${basename(resolve(folder))}`);
    runs.push(await loadRunColumns(folder, suite, await listJudges(folder)));
  }
  return { suite, runs };
}

function requireDistinctRuns(folders: readonly string[]): void {
  const names = folders.map((folder) => basename(resolve(folder)));
  const repeated = names.find((name, index) => names.indexOf(name) < index);
  if (folders.length > 0 && repeated === undefined) return;
  throw new UsageError({
    subject: 'runs of a report',
    expected: 'one or more run folders, each with a name of its own',
    found: repeated === undefined ? 'none' : `"${repeated}" more than once`,
  });
}
