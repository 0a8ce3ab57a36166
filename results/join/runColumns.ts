import { basename, resolve } from 'node:path';
import { runPaths } from '../../suites/paths.js';
import { readRunOfSuite } from '../../suites/readRunOfSuite.js';
import { isHandedIn, type RunManifest } from '../../suites/schema/schema.js';
import { InputError } from '../../util/radvuqaError.js';
import { type Outcomes, readOutcomes } from './readOutcomes.js';
import { readVerdicts, type Verdicts } from './readVerdicts.js';
import type { RowReport } from './rowReport.js';
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
 * @throws InputError when a file cannot be read, the run is not of this suite, or verdicts are by another key or other items than the
 *   suite has now.
 */
export async function loadRunColumns(
  folder: string,
  { suite, key }: Pick<StandingSource, 'suite' | 'key'>,
  judges: readonly string[],
): Promise<RunColumns> {
  const manifest = await readRunOfSuite(folder, suite.manifest);
  const outcomes = await readOutcomes(runPaths(folder).responses, suite.indexById);
  const [verdicts, foreign] = [new Map<string, Verdicts>(), new Map<string, Verdicts>()];
  for (const judge of judges) {
    const source = { folder, judge, suite, key, outcomes, isHandedIn: isHandedIn(manifest) };
    const current = await readVerdicts({ ...source, wanted: 'current' });
    const { report } = current;
    requireSameKey(report);
    if (report.foreign > 0) {
      foreign.set(judge, { ...(await readVerdicts({ ...source, wanted: 'foreign' })), report });
    }
    if (report.foreign === 0 || report.rows > 0) verdicts.set(judge, current);
  }
  return { folder, name: basename(resolve(folder)), manifest, outcomes, verdicts, foreign };
}

/** Scores by an old key beside those by the new one would differ for that alone, and some would be wrong. */
function requireSameKey({ file, outdated, rows, stale }: RowReport): void {
  if (outdated === 0) return;
  throw new InputError({
    subject: file,
    expected: 'verdicts by the key and the items that the suite has now',
    found: `${outdated} of ${outdated + rows + stale} that were given by another key or on another item: they have changed since`,
    hint: 'judge the run again, and only these answers are judged anew; if nobody meant to change the suite, take its folder again as a whole',
  });
}
