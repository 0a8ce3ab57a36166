import { type ComparisonOptions, compareColumns } from '../results/compare/compareRuns.js';
import type { ComparedColumns } from '../results/compare/loadCompared.js';
import type { RunColumns } from '../results/join/runColumns.js';
import type { SuiteColumns } from '../results/join/suiteColumns.js';
import { conditionNames } from '../suites/conditions.js';
import { UsageError } from '../util/radvuqaError.js';
import type { NamedJudge } from './judgeLabels.js';
import type { LoadedSuite } from './loadReport.js';
import type { ReportedComparison } from './reportData.js';

/**
 * Compares the levels of each condition within each run, where the suite has more than one, repeats and judges where there are
 * several, and the models when there are several runs, for each judge. Where judges differ or nothing pairs, the comparison is left out with the reason.
 */
export function compareReportedRuns(
  { suite, runs }: LoadedSuite,
  labelOf: (judge: NamedJudge) => string,
): ReportedComparison[] {
  const planned = [...runs.flatMap((run) => comparisonsWithin(run, suite)), ...modelComparisons(runs)];
  return planned.map((plan) => tryCompare(plan, suite, labelOf));
}

interface PlannedComparison extends Pick<ComparisonOptions, 'by'> {
  readonly runs: readonly ComparedColumns[];
}

/** By each condition of which the suite has more than one level, and by repeat and judge where there are several. */
function comparisonsWithin(run: RunColumns, { levels, columns }: SuiteColumns): PlannedComparison[] {
  const judged = [...run.verdicts.keys()].map((judge) => ({ run, judge }));
  // What is right about a control is another thing than about a mask; the section on segmentation quality has both side by side.
  const hasAssessments = columns.kind.texts.includes('assessment');
  const compared = conditionNames.filter((by) => !(by === 'control' && hasAssessments));
  const varied = compared.filter((by) => new Set(levels.map((of) => of[by])).size > 1);
  const repeated = [...run.verdicts]
    .filter(([, { byRepeat }]) => byRepeat.length > 1)
    .map(([judge]) => ({ by: 'repeat' as const, runs: [{ run, judge }] }));
  return [
    ...varied.flatMap((by) => judged.map((one) => ({ by, runs: [one] }))),
    ...repeated,
    ...(judged.length > 1 ? [{ by: 'judge' as const, runs: judged }] : []),
  ];
}

/** For each judge of the first run, against all runs that it judged too. */
function modelComparisons(runs: readonly RunColumns[]): PlannedComparison[] {
  return [...runs[0].verdicts.keys()]
    .map((judge) => {
      const judged = runs.filter(({ verdicts }) => verdicts.has(judge));
      return { by: 'model' as const, runs: judged.map((run) => ({ run, judge })) };
    })
    .filter((planned) => planned.runs.length > 1);
}

/** Each of more repeats against the first would fill pages; their consistency tells more. */
const mostComparedRepeats = 10;

function tryCompare(
  { by, runs }: PlannedComparison,
  suite: SuiteColumns,
  labelOf: (judge: NamedJudge) => string,
): ReportedComparison {
  const names = runs.map(({ run }) => run.name);
  const repeats = Math.max(...runs.map(({ run }) => run.outcomes.repeats));
  if (by === 'repeat' && repeats > mostComparedRepeats) {
    const reason = `more than ${mostComparedRepeats} repeats; see their consistency, or use "radvuqa compare --by repeat"`;
    return { kind: 'left out', by, runs: names, reason };
  }
  try {
    const comparison = compareColumns(suite, runs, { by });
    const { name, hash } = comparison.judge;
    return { kind: 'compared', comparison, judgeLabel: labelOf({ name, judge: hash }) };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { kind: 'left out', by, runs: names, reason: error.message };
  }
}
