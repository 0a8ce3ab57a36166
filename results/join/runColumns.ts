import { basename, resolve } from 'node:path';
import { runPaths } from '../../suites/paths.js';
import { readRunOfSuite } from '../../suites/readRunOfSuite.js';
import { type RunManifest, submittedProvider } from '../../suites/schema/schema.js';
import { type Outcomes, readOutcomes } from './readOutcomes.js';
import { readVerdicts, type Verdicts } from './readVerdicts.js';
import type { StandingSource } from './standingOf.js';

/** What is needed of a run, by the position of the suite's items. */
export interface RunColumns {
  readonly folder: string;
  /** Name of the folder. */
  readonly name: string;
  readonly manifest: RunManifest;
  readonly outcomes: Outcomes;
  /** Verdicts of each judge that was asked for, by the base name of its file, in the order asked; none of one whose rows are all foreign. */
  readonly verdicts: ReadonlyMap<string, Verdicts>;
  /** Verdicts that were not written with the suite's seed, of the judges that have any: for a table of their own alone. */
  readonly foreign: ReadonlyMap<string, Verdicts>;
}

/**
 * Reads a run's responses and the judgements of the judges named, each file once, or twice where it has foreign rows.
 *
 * @throws InputError when a file cannot be read, or the run is not of this suite.
 */
export async function loadRunColumns(
  folder: string,
  { suite, key }: Pick<StandingSource, 'suite' | 'key'>,
  judges: readonly string[],
): Promise<RunColumns> {
  const manifest = await readRunOfSuite(folder, suite.manifest);
  const outcomes = await readOutcomes(runPaths(folder).responses, suite.indexById);
  const isHandedIn = manifest.model.provider === submittedProvider;
  const [verdicts, foreign] = [new Map<string, Verdicts>(), new Map<string, Verdicts>()];
  for (const judge of judges) {
    const source = { folder, judge, suite, key, outcomes, isHandedIn };
    const current = await readVerdicts({ ...source, wanted: 'current' });
    const { report } = current;
    if (report.foreign > 0) {
      foreign.set(judge, { ...(await readVerdicts({ ...source, wanted: 'foreign' })), report });
    }
    if (report.foreign === 0 || report.rows > 0) verdicts.set(judge, current);
  }
  return { folder, name: basename(resolve(folder)), manifest, outcomes, verdicts, foreign };
}
