import { writeReport } from '../../reports/writeReport.js';

export interface ReportFlags {
  readonly suite: string;
  readonly out: string;
  readonly sample: number;
  readonly seed: number;
}

/** Writes a report and says where its files are. */
export async function report(runs: readonly string[], flags: ReportFlags): Promise<void> {
  const onProgress = (stage: string) => process.stderr.write(`report: ${stage}\n`);
  const { files } = await writeReport({ ...flags, runs, onProgress });
  for (const file of files) console.log(`report: ${file}`);
}
