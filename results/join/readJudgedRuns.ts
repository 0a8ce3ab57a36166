import { basename, resolve } from 'node:path';
import type { AnswerKindName } from '../../suites/answers/answerKinds.js';
import { runPaths } from '../../suites/paths.js';
import { listJudges, readRunOfSuite } from '../../suites/readRunOfSuite.js';
import type { RunManifest, SuiteManifest } from '../../suites/schema/schema.js';
import { UsageError } from '../../util/radvuqaError.js';
import { readOutcomes } from './readOutcomes.js';
import { readVerdicts, type Verdicts } from './readVerdicts.js';
import type { RowReport } from './rowReport.js';

/** A run with one judge's verdicts on it. */
export interface JudgedRun {
  /** Name of the run folder, or the folder as given where two runs have the same name. */
  readonly name: string;
  readonly manifest: RunManifest;
  readonly responses: RowReport;
  readonly verdicts: Verdicts;
}

/** Runs of one suite, and the judges to read. */
export interface JudgedRunsSource {
  readonly folders: readonly string[];
  /** The judge to read of each run. */
  readonly judges: readonly string[];
  /** Whether the runs' judges may differ. */
  readonly acrossJudges: boolean;
  readonly suite: SuiteManifest;
  readonly indexById: ReadonlyMap<string, number>;
  readonly kindOf: (index: number) => AnswerKindName;
}

/**
 * Reads the verdicts of a judge on several runs, one run after the other.
 *
 * @throws UsageError when rows of several judges are mixed in a file, or the runs' judges differ and may not.
 * @throws InputError when a file cannot be read, or a run is not of this suite.
 */
export async function readJudgedRuns(source: JudgedRunsSource): Promise<JudgedRun[]> {
  const runs: JudgedRun[] = [];
  for (const [position, folder] of source.folders.entries()) {
    const manifest = await readRunOfSuite(folder, source.suite);
    const outcomes = await readOutcomes(runPaths(folder).responses, source.indexById);
    const judge = source.judges[position];
    const verdicts = await readVerdicts({ ...source, folder, judge, outcomes });
    const name = runNames(source.folders)[position];
    runs.push({ name, manifest, responses: outcomes.report, verdicts });
  }
  for (const run of runs) {
    const { manifest } = (source.acrossJudges ? run : runs[0]).verdicts;
    requireJudge(run, manifest.judge);
  }
  return runs;
}

/** Which judge is asked for by name, if any, and whether it may be another one for each run. */
export interface JudgeChoice {
  readonly wanted?: string | undefined;
  readonly acrossJudges: boolean;
}

/**
 * The judge of each run to compare by: the one asked for, or else the only one that all runs have; across judges, failing
 * that, the only one that each run has.
 *
 * @throws UsageError when there is none, or more than one to choose from.
 */
export async function chooseJudges(
  folders: readonly string[],
  { wanted, acrossJudges }: JudgeChoice,
): Promise<string[]> {
  const judges = await Promise.all(folders.map(listJudges));
  const common = judges[0].filter((name) => judges.every((names) => names.includes(name)));
  const chosen = wanted === undefined ? common : common.filter((name) => name === wanted);
  if (chosen.length === 1) return folders.map(() => chosen[0]);
  const areSole = chosen.length === 0 && judges.every((names) => names.length === 1);
  if (acrossJudges && wanted === undefined && areSole) return judges.flat();
  const expected =
    wanted === undefined ? 'one judge that judged all runs' : `"${wanted}" to have judged all runs`;
  const found = common.length === 0 ? 'none' : `judgements of all runs by ${common.join(', ')}`;
  const hint = common.length > 1 ? 'name one of them' : 'judge all runs with the same judge first';
  throw new UsageError({ subject: 'judge', expected, found, hint });
}

/**
 * Holds a run's verdicts to one judge.
 * @throws UsageError when its file has rows of others, or is another judge's.
 */
export function requireJudge({ name, verdicts }: Pick<JudgedRun, 'name' | 'verdicts'>, judge: string): void {
  const { manifest, report } = verdicts;
  const others = report.otherJudge;
  if (manifest.judge === judge && others === 0) return;
  throw new UsageError({
    subject: report.file,
    expected: `judgements by the judge with the hash ${judge} alone; scores of different judges are never mixed`,
    found: others > 0 ? `rows by another: ${others}` : `the hash ${manifest.judge} in run ${name}`,
    hint: 'judge all runs again with the same judge, model, rubric and version',
  });
}

function runNames(folders: readonly string[]): string[] {
  const names = folders.map((folder) => basename(resolve(folder)));
  return new Set(names).size === names.length ? names : [...folders];
}
