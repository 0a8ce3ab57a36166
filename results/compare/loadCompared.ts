import { UsageError } from '../../util/radvuqaError.js';
import { chooseJudges, listOwnJudges, requireJudge, verdictsOf } from '../join/judges.js';
import { loadKeyColumns } from '../join/keyColumns.js';
import { loadRunColumns, type RunColumns } from '../join/runColumns.js';
import { loadSuiteColumns, type SuiteColumns } from '../join/suiteColumns.js';
import type { JudgedRun } from './judgedRun.js';

/** A loaded run, and the judge to compare it by, by the base name of its file. */
export interface ComparedColumns {
  readonly run: RunColumns;
  readonly judge: string;
}

/** What is compared, and as which judge saw it. */
export interface LoadOptions {
  /** Run folders. */
  readonly runs: readonly string[];
  /** Suite folder that all runs are of. */
  readonly suite: string;
  /** Base name of the judgement files; not needed when the runs have one judge in common. */
  readonly judge?: string;
  /** Whether it may be another one for each run; not when not given. */
  readonly acrossJudges?: boolean;
}

/** Reads a suite and runs of it, each with one judge's verdicts. */
export async function loadCompared({
  judge: wanted,
  acrossJudges = false,
  ...folders
}: LoadOptions): Promise<LoadedComparison> {
  const judges = await chooseJudges(folders.runs, { wanted, acrossJudges });
  return load(
    folders,
    judges.map((judge) => [judge]),
  );
}

/**
 * Reads a suite and runs of it, each with the verdicts of several judges.
 *
 * @param judges Base names of the judgement files; all that a run has when not given, but for those of other tools.
 * @throws UsageError when a run lacks one of them, or has fewer than two.
 */
export async function loadJudges(
  folders: Pick<LoadOptions, 'runs' | 'suite'>,
  judges?: readonly string[],
): Promise<LoadedComparison> {
  const there = await Promise.all(folders.runs.map(listOwnJudges));
  for (const [place, names] of there.entries()) requireJudges(folders.runs[place], names, judges);
  return load(
    folders,
    there.map((names) => judges ?? names),
  );
}

/** A suite, and what is compared of it. */
export interface LoadedComparison {
  readonly suite: SuiteColumns;
  readonly compared: readonly ComparedColumns[];
}

/** @param judges Of each run. */
async function load(
  folders: Pick<LoadOptions, 'runs' | 'suite'>,
  judges: readonly (readonly string[])[],
): Promise<LoadedComparison> {
  const suite = await loadSuiteColumns(folders.suite);
  const key = await loadKeyColumns(suite);
  const compared: ComparedColumns[] = [];
  for (const [place, folder] of folders.runs.entries()) {
    const run = await loadRunColumns(folder, { suite, key }, judges[place]);
    compared.push(...judges[place].map((judge) => ({ run, judge })));
  }
  return { suite, compared };
}

function requireJudges(run: string, there: readonly string[], wanted: readonly string[] = there): void {
  const areTwo = new Set(wanted).size === wanted.length && wanted.length > 1;
  if (areTwo && wanted.every((name) => there.includes(name))) return;
  const expected = areTwo ? `judgements by ${wanted.join(', ')}` : 'judgements by two or more judges';
  const found = there.length === 0 ? 'none' : `those by ${there.join(', ')}`;
  throw new UsageError({ subject: run, expected, found, hint: 'judge the run by each of them first' });
}

/** The verdicts to compare by; runs of one folder name are called by their folders. */
export function judgedRuns(compared: readonly ComparedColumns[], acrossJudges: boolean): JudgedRun[] {
  const sizeOf = (names: readonly string[]) => new Set(names).size;
  const areDistinct =
    sizeOf(compared.map(({ run }) => run.name)) === sizeOf(compared.map(({ run }) => run.folder));
  const runs = compared.map(({ run, judge }) => ({
    name: areDistinct ? run.name : run.folder,
    judge,
    verdicts: verdictsOf(run, judge),
  }));
  for (const run of runs) {
    requireJudge(run.name, run.verdicts, (acrossJudges ? run : runs[0]).verdicts.manifest.judge);
  }
  return runs;
}
