import { basename, resolve } from 'node:path';
import { type CompareOptions, compareRuns } from '../results/compare/compareRuns.js';
import { conditionNames } from '../suites/conditions.js';
import { UsageError } from '../util/radvuqaError.js';
import { judgeLabels, type NamedJudge } from './judgeLabels.js';
import type { ReportedComparison, ReportedRun } from './reportData.js';

/**
 * Compares the levels of each condition within each run, where the suite has more than one, and the models when there
 * are several runs, for each judge. Where judges
 * differ or nothing pairs, the comparison is left out with the reason.
 *
 * @throws InputError when a file cannot be read.
 */
export async function compareReportedRuns(
  runs: readonly ReportedRun[],
  suite: string,
): Promise<ReportedComparison[]> {
  const labelOf = judgeLabels(runs.flatMap(({ summary }) => summary.judges));
  const comparisons: ReportedComparison[] = [];
  for (const options of [...runs.flatMap(comparisonsWithin), ...modelComparisons(runs)]) {
    comparisons.push(await tryCompare({ ...options, suite }, labelOf));
  }
  return comparisons;
}

type Planned = Omit<CompareOptions, 'suite'>;

/** By each condition of which the suite has more than one level. */
function comparisonsWithin({ folder, summary }: ReportedRun): Planned[] {
  return conditionNames
    .filter((by) => summary.levels[by].length > 1)
    .flatMap((by) => summary.judges.map(({ name }) => ({ by, runs: [folder], judge: name })));
}

/** For each judge of the first run, against all runs that it judged too. */
function modelComparisons(runs: readonly ReportedRun[]): Planned[] {
  return runs[0].summary.judges
    .map(({ name }) => {
      const judged = runs.filter(({ summary }) => summary.judges.some((judge) => judge.name === name));
      return { by: 'model' as const, runs: judged.map(({ folder }) => folder), judge: name };
    })
    .filter(({ runs: judged }) => judged.length > 1);
}

async function tryCompare(
  options: CompareOptions,
  labelOf: (judge: NamedJudge) => string,
): Promise<ReportedComparison> {
  try {
    const comparison = await compareRuns(options);
    const { name, hash } = comparison.judge;
    return { kind: 'compared', comparison, judgeLabel: labelOf({ name, judge: hash }) };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const names = options.runs.map((folder) => basename(resolve(folder)));
    return { kind: 'left out', by: options.by, runs: names, reason: error.message };
  }
}
