import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { SummarizedItem } from '../results/summarize/summarizedItem.js';
import { type SummarizeOptions, summarizeRun } from '../results/summarize/summarizeRun.js';
import { runPaths, suitePaths } from '../suites/paths.js';
import { readManifest } from '../suites/rows/readManifest.js';
import {
  calibrationSchema,
  type JudgeManifest,
  judgeManifestSchema,
  runManifestSchema,
  suiteManifestSchema,
} from '../suites/schema/schema.js';
import { UsageError } from '../util/radvuqaError.js';
import { compareReportedRuns } from './compareReportedRuns.js';
import { judgeLabels, type NamedJudge } from './judgeLabels.js';
import type { ReportData, ReportedRun } from './reportData.js';

/** What a report is about. */
export interface ReportSource {
  /** Run folders; by model, the first is what the others are compared with. */
  readonly runs: readonly string[];
  readonly suite: string;
  /** Hears of each item of each run, by the run's position. */
  readonly onItem: (item: SummarizedItem, run: number) => void;
}

/**
 * Reads the manifests, counts the rows and makes the comparisons; one run after the other, rows streamed.
 *
 * @throws UsageError when there is no run, or two run folders have the same name.
 * @throws InputError when a manifest or file cannot be read, or a run is not of this suite.
 */
export async function readReportData(
  { runs: folders, suite: suiteFolder, onItem }: ReportSource,
  onProgress: (stage: string) => void,
): Promise<ReportData> {
  requireDistinctRuns(folders);
  const paths = suitePaths(suiteFolder);
  const suite = await readManifest(paths.manifest, suiteManifestSchema);
  const read: ReadRun[] = [];
  for (const [position, folder] of folders.entries()) {
    onProgress(`counting the rows of ${basename(resolve(folder))}`);
    read.push(await readRun({ run: folder, suite: suiteFolder, onItem: (item) => onItem(item, position) }));
  }
  const labelOf = judgeLabels(read.flatMap(({ summary }) => summary.judges));
  const runs = read.map((run) => labelJudges(run, labelOf));
  onProgress('comparing');
  const comparisons = await compareReportedRuns(runs, suiteFolder);
  return { suite, hasKey: existsSync(paths.key), runs, comparisons };
}

/** A run whose judges have no labels yet: those depend on the judges of all runs. */
interface ReadRun extends Omit<ReportedRun, 'judges'> {
  readonly judgeManifests: readonly JudgeManifest[];
}

function labelJudges(
  { judgeManifests, ...run }: ReadRun,
  labelOf: (judge: NamedJudge) => string,
): ReportedRun {
  const judges = run.summary.judges.map((summary, place) => ({
    summary,
    manifest: judgeManifests[place],
    label: labelOf(summary),
  }));
  return { ...run, judges };
}

async function readRun(options: SummarizeOptions): Promise<ReadRun> {
  const folder = options.run;
  const paths = runPaths(folder);
  const summary = await summarizeRun(options);
  const manifest = await readManifest(paths.manifest, runManifestSchema);
  const judgeManifests = await Promise.all(
    summary.judges.map(({ name }) => readManifest(paths.judgementManifest(name), judgeManifestSchema)),
  );
  const calibration = existsSync(paths.calibration)
    ? await readManifest(paths.calibration, calibrationSchema)
    : null;
  return { folder, summary, manifest, judgeManifests, calibration };
}

function requireDistinctRuns(folders: readonly string[]): void {
  const names = folders.map((folder) => basename(resolve(folder)));
  const repeated = names.find((name, index) => names.indexOf(name) < index);
  if (folders.length > 0 && repeated === undefined) return;
  throw new UsageError({
    subject: 'runs of a report',
    expected: 'one or more run folders, each with a name of its own',
    found: repeated === undefined ? 'none' : `"${repeated}" more than once`,
  });
}
