import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { RunColumns } from '../results/join/runColumns.js';
import type { SuiteColumns } from '../results/join/suiteColumns.js';
import { summarizeColumns } from '../results/summarize/summarizeRun.js';
import { runPaths } from '../suites/paths.js';
import { readManifest } from '../suites/rows/readManifest.js';
import { type Calibration, calibrationSchema } from '../suites/schema/schema.js';
import { compareReportedRuns } from './compareReportedRuns.js';
import { measureFloors } from './floors/measureFloors.js';
import { reportGrade } from './grade/reportGrade.js';
import { judgeLabels, type NamedJudge } from './judgeLabels.js';
import type { LeftOutRun, LoadedReport, LoadedSuite } from './loadReport.js';
import { reportLocation } from './location/reportLocation.js';
import { type PipelineReportOptions, reportPipelines } from './pipelines/reportPipelines.js';
import { reportQuality } from './quality/reportQuality.js';
import type { ReportData, ReportedRun, ReportedSuite } from './reportData.js';

export interface ReportDataOptions extends PipelineReportOptions {
  readonly leftOut?: readonly LeftOutRun[];
  /** Items of each question type that baselines answer without an image; none when not given. */
  readonly floorItems?: number;
  /** File of `radvuqa prior`. */
  readonly prior?: string | undefined;
  readonly seed?: number;
}

/**
 * Counts what was loaded and makes the comparisons.
 *
 * @throws InputError when a calibration cannot be read.
 */
export async function makeReportData(
  loaded: LoadedReport,
  { leftOut = [], floorItems = 0, prior, seed = 0, ...groups }: ReportDataOptions = {},
): Promise<ReportData> {
  const labelOf = judgeLabels(loaded.flatMap(({ runs }) => runs.flatMap(namedJudges)));
  const labels = suiteLabels(loaded.map(({ suite }) => suite));
  const suites: ReportedSuite[] = [];
  for (const [place, one] of loaded.entries()) {
    const { manifest } = one.suite;
    const runs: ReportedRun[] = [];
    for (const run of one.runs) runs.push(await reportRun(run, one, labelOf));
    const hasKey = one.key !== null;
    const comparisons = compareReportedRuns(one, labelOf);
    const sample = { suite: one.suite.folder, perQuestion: floorItems, seed, prior };
    const floors = hasKey && floorItems > 0 ? await measureFloors(sample) : [];
    const quality = await reportQuality(one, runs);
    const pipelines = await reportPipelines(one, runs, groups);
    const grade = await reportGrade(one, runs);
    const location = await reportLocation(one, runs);
    const label = labels[place];
    suites.push({ manifest, label, hasKey, runs, comparisons, floors, quality, pipelines, grade, location });
  }
  return { suites, leftOut };
}

/** What a report calls suites: "radvuqa-ct 1", followed by the folder's name where several have that name and version. */
function suiteLabels(suites: readonly Pick<SuiteColumns, 'folder' | 'manifest'>[]): string[] {
  const names = suites.map(({ manifest }) => `${manifest.name} ${manifest.version}`);
  return names.map((name, place) => {
    const isAmbiguous = names.filter((other) => other === name).length > 1;
    return isAmbiguous ? `${name}, ${basename(resolve(suites[place].folder))}` : name;
  });
}

async function reportRun(
  run: RunColumns,
  { suite, key }: LoadedSuite,
  labelOf: (judge: NamedJudge) => string,
): Promise<ReportedRun> {
  const summary = summarizeColumns(suite, run, key);
  const manifests = [...run.verdicts.values()].map(({ manifest }) => manifest);
  const judges = summary.judges.map((judge, place) => ({
    summary: judge,
    manifest: manifests[place],
    label: labelOf(judge),
  }));
  const { folder, manifest } = run;
  return { folder, summary, manifest, judges, calibration: await readCalibration(folder) };
}

/** The judges of a run by name and hash. */
export function namedJudges({ verdicts }: RunColumns): NamedJudge[] {
  return [...verdicts].map(([name, { manifest }]) => ({ name, judge: manifest.judge }));
}

async function readCalibration(folder: string): Promise<Calibration | null> {
  const path = runPaths(folder).calibration;
  return existsSync(path) ? await readManifest(path, calibrationSchema) : null;
}
