import { existsSync } from 'node:fs';
import type { RunColumns } from '../results/join/runColumns.js';
import { summarizeColumns } from '../results/summarize/summarizeRun.js';
import { runPaths, suitePaths } from '../suites/paths.js';
import { readManifest } from '../suites/rows/readManifest.js';
import { type Calibration, calibrationSchema } from '../suites/schema/schema.js';
import { compareReportedRuns } from './compareReportedRuns.js';
import { judgeLabels } from './judgeLabels.js';
import type { LoadedReport } from './loadReport.js';
import type { ReportData, ReportedRun } from './reportData.js';

/**
 * Counts what was loaded and makes the comparisons.
 *
 * @throws InputError when a calibration cannot be read.
 */
export async function makeReportData(loaded: LoadedReport): Promise<ReportData> {
  const { suite, runs: columns } = loaded;
  const labelOf = judgeLabels(columns.flatMap(namedJudges));
  const runs: ReportedRun[] = [];
  for (const run of columns) {
    const summary = summarizeColumns(suite, run);
    const manifests = [...run.verdicts.values()].map(({ manifest }) => manifest);
    const judges = summary.judges.map((judge, place) => ({
      summary: judge,
      manifest: manifests[place],
      label: labelOf(judge),
    }));
    const { folder, manifest } = run;
    runs.push({ folder, summary, manifest, judges, calibration: await readCalibration(folder) });
  }
  const comparisons = compareReportedRuns(loaded, labelOf);
  return { suite: suite.manifest, hasKey: existsSync(suitePaths(suite.folder).key), runs, comparisons };
}

function namedJudges({ verdicts }: RunColumns) {
  return [...verdicts].map(([name, { manifest }]) => ({ name, judge: manifest.judge }));
}

async function readCalibration(folder: string): Promise<Calibration | null> {
  const path = runPaths(folder).calibration;
  return existsSync(path) ? await readManifest(path, calibrationSchema) : null;
}
