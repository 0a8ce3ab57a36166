import { basename, resolve } from 'node:path';
import { runPaths } from '../../suites/paths.js';
import { readRunOfSuite } from '../../suites/readRunOfSuite.js';
import { type RunManifest, submittedProvider } from '../../suites/schema/schema.js';
import { type Outcomes, readOutcomes } from './readOutcomes.js';
import { readVerdicts, type Verdicts } from './readVerdicts.js';
import type { SuiteColumns } from './suiteColumns.js';

/** What is needed of a run, by the position of the suite's items. */
export interface RunColumns {
  readonly folder: string;
  /** Name of the folder. */
  readonly name: string;
  readonly manifest: RunManifest;
  readonly outcomes: Outcomes;
  /** Verdicts of each judge that was asked for, by the base name of its file, in the order asked. */
  readonly verdicts: ReadonlyMap<string, Verdicts>;
}

/**
 * Reads a run's responses and the judgements of the judges named, each file once.
 *
 * @throws InputError when a file cannot be read, or the run is not of this suite.
 */
export async function loadRunColumns(
  folder: string,
  suite: SuiteColumns,
  judges: readonly string[],
): Promise<RunColumns> {
  const manifest = await readRunOfSuite(folder, suite.manifest);
  const outcomes = await readOutcomes(runPaths(folder).responses, suite.indexById);
  const isHandedIn = manifest.model.provider === submittedProvider;
  const verdicts = new Map<string, Verdicts>();
  for (const judge of judges) {
    verdicts.set(judge, await readVerdicts({ folder, judge, suite, outcomes, isHandedIn }));
  }
  return { folder, name: basename(resolve(folder)), manifest, outcomes, verdicts };
}
