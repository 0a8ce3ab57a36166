import { writeReport } from '../../reports/writeReport.js';
import type { PromptName } from '../../suites/conditions.js';
import { print, tell } from '../print.js';

export interface ReportFlags {
  readonly suite: readonly string[];
  readonly out: string;
  readonly sample: number;
  readonly seed: number;
  readonly severity: number;
  readonly prompts: readonly PromptName[];
}

/** Writes a report and says where its files are. */
export async function reportRuns(runs: readonly string[], flags: ReportFlags): Promise<void> {
  const onProgress = (stage: string) => tell(`report: ${stage}`);
  const { suite: suites, ...others } = flags;
  const { files } = await writeReport({ ...others, suites, runs, onProgress });
  for (const file of files) print(`report: ${file}`);
}
