import { listJudges } from '../../suites/listJudges.js';
import { runPaths } from '../../suites/paths.js';
import { readManifest } from '../../suites/rows/readManifest.js';
import { foreignJudgeProvider, judgeManifestSchema } from '../../suites/schema/schema.js';
import { UsageError } from '../../util/radvuqaError.js';
import type { Verdicts } from './readVerdicts.js';
import type { RunColumns } from './runColumns.js';

/** Which judge is asked for by name, if any, and whether it may be another one for each run. */
export interface JudgeChoice {
  readonly wanted?: string | undefined;
  readonly acrossJudges: boolean;
}

/**
 * The judge of each run to compare by: the one asked for, or else the only one that all runs have; across judges, failing
 * that, the only one that each run has. Judges of other tools are none to choose.
 *
 * @throws UsageError when there is none, or more than one to choose from.
 */
export async function chooseJudges(
  folders: readonly string[],
  { wanted, acrossJudges }: JudgeChoice,
): Promise<string[]> {
  const judges = await Promise.all(folders.map(wanted === undefined ? listOwnJudges : listJudges));
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
 * Names of a run's judges but for those of other tools, whose verdicts came with its log, sorted.
 *
 * @throws InputError when a judge's manifest cannot be read.
 */
export async function listOwnJudges(folder: string): Promise<string[]> {
  const names = await listJudges(folder);
  const paths = runPaths(folder);
  const manifests = names.map((name) => readManifest(paths.judgementManifest(name), judgeManifestSchema));
  const providers = (await Promise.all(manifests)).map(({ provider }) => provider);
  return names.filter((_name, place) => providers[place] !== foreignJudgeProvider);
}

/**
 * A judge's verdicts on a run.
 *
 * @throws UsageError when there are none, or none that counts.
 */
export function verdictsOf({ folder, verdicts, foreign }: RunColumns, judge: string): Verdicts {
  const found = verdicts.get(judge);
  if (found !== undefined) return found;
  throw new UsageError({
    subject: folder,
    expected: `judgements by ${judge}`,
    found: foreign.has(judge)
      ? "none that was written with this suite's seed"
      : [...verdicts.keys()].join(', ') || 'none',
    hint: 'judge the run first',
  });
}

/**
 * Holds a run's verdicts to one judge.
 *
 * @throws UsageError when its file has rows of others, or is another judge's.
 */
export function requireJudge(run: string, { manifest, report }: Verdicts, judge: string): void {
  const others = report.otherJudge;
  if (manifest.judge === judge && others === 0) return;
  throw new UsageError({
    subject: report.file,
    expected: `judgements by the judge with the hash ${judge} alone; scores of different judges are never mixed`,
    found: others > 0 ? `rows by another: ${others}` : `the hash ${manifest.judge} in run ${run}`,
    hint: 'judge all runs again with the same judge, model, rubric and version',
  });
}
