import { writeReport } from '../../reports/writeReport.js';
import type { PromptName } from '../../suites/conditions.js';
import { openSuite } from '../../suites/openSuite.js';
import { exitCodes } from '../exitCodes.js';
import { print, printNotice, tell } from '../print.js';
import { readLevels } from '../readLevels.js';

export interface ReportFlags {
  readonly suite: readonly string[];
  readonly out: string;
  readonly sample: number;
  readonly seed: number;
  readonly floors: number;
  readonly prior?: string;
  readonly severity: number;
  readonly prompts: readonly PromptName[];
  readonly groups?: string;
  readonly greater?: readonly string[];
}

/** Writes a report, says where its files are and what to know first, and returns the exit code. */
export async function reportRuns(runs: readonly string[], flags: ReportFlags): Promise<number> {
  const onProgress = (stage: string) => tell(`report: ${stage}`);
  const { suite: suites, floors: floorItems, greater = [], ...others } = flags;
  for (const suite of suites) await openSuite(suite);
  const { files, data } = await writeReport({
    ...{ ...others, suites, floorItems, runs, onProgress },
    greater: readLevels(greater),
  });
  for (const file of files) print(`report: ${file}`);
  for (const { run, reason } of data.leftOut) printNotice(`${run} was left out: ${reason}`);
  return data.leftOut.length === 0 ? exitCodes.done : exitCodes.belowCoverage;
}
