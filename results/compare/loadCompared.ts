import { chooseJudges, requireJudge, verdictsOf } from '../join/judges.js';
import { loadKeyColumns } from '../join/keyColumns.js';
import { loadRunColumns, type RunColumns } from '../join/runColumns.js';
import { loadSuiteColumns, type SuiteColumns } from '../join/suiteColumns.js';
import type { JudgedRun } from './pairSets.js';

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
}: LoadOptions): Promise<{ readonly suite: SuiteColumns; readonly compared: ComparedColumns[] }> {
  const judges = await chooseJudges(folders.runs, { wanted, acrossJudges });
  const suite = await loadSuiteColumns(folders.suite);
  const key = await loadKeyColumns(suite);
  const compared: ComparedColumns[] = [];
  for (const [position, folder] of folders.runs.entries()) {
    const judge = judges[position];
    compared.push({ run: await loadRunColumns(folder, { suite, key }, [judge]), judge });
  }
  return { suite, compared };
}

/** The verdicts to compare by; runs of one folder name are called by their folders. */
export function judgedRuns(compared: readonly ComparedColumns[], acrossJudges: boolean): JudgedRun[] {
  const areDistinct = new Set(compared.map(({ run }) => run.name)).size === compared.length;
  const runs = compared.map(({ run, judge }) => ({
    name: areDistinct ? run.name : run.folder,
    verdicts: verdictsOf(run, judge),
  }));
  for (const run of runs) {
    requireJudge(run.name, run.verdicts, (acrossJudges ? run : runs[0]).verdicts.manifest.judge);
  }
  return runs;
}
