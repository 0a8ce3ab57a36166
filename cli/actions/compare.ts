import { formatCohorts } from '../../reports/text/formatCohorts.js';
import { formatComparison } from '../../reports/text/formatComparison.js';
import { formatGroups } from '../../reports/text/formatGroups.js';
import type { AdjustmentName } from '../../results/compare/adjustment.js';
import type { ComparedBy } from '../../results/compare/comparedBy.js';
import { type CompareOptions, compareRuns } from '../../results/compare/compareRuns.js';
import { compareGroups } from '../../results/compare/groups/compareGroups.js';
import { comparePipelineRuns } from '../../results/pipelines/cohorts/comparePipelineRuns.js';
import type { MeasureName } from '../../suites/measures.js';
import { openSuite } from '../../suites/openSuite.js';
import type { Aspect } from '../../suites/schema/schema.js';
import { UsageError } from '../../util/radvuqaError.js';
import { print, printJson } from '../print.js';
import { readLevels } from '../readLevels.js';

export interface CompareFlags {
  readonly suite: string;
  readonly by?: ComparedBy;
  readonly judge?: readonly string[];
  readonly adjust: AdjustmentName;
  readonly seed: number;
  readonly coverageFloor: number;
  readonly aspect?: readonly (Aspect | 'all')[];
  readonly measure?: readonly MeasureName[];
  readonly acrossJudges?: boolean;
  readonly against?: readonly string[];
  readonly groups?: string;
  readonly greater?: readonly string[];
  readonly json?: boolean;
}

/** Compares paired items and prints the comparison. */
export async function compare(runs: readonly string[], flags: CompareFlags): Promise<void> {
  const { by, groups } = flags;
  await openSuite(flags.suite);
  if (by !== undefined && groups === undefined) return comparePairs(runs, { ...flags, by });
  if (groups !== undefined && by === undefined) return compareCohorts(runs, { ...flags, groups });
  const found = by === undefined ? 'neither' : 'both';
  throw new UsageError({ subject: 'compare', expected: 'either --by or --groups', found });
}

async function compareCohorts(
  runs: readonly string[],
  { suite, groups, greater = [], judge, json = false }: CompareFlags & { readonly groups: string },
): Promise<void> {
  const judges = judgeOptions('model', judge);
  const compared = await comparePipelineRuns({
    runs,
    suite,
    groups,
    greater: readLevels(greater),
    ...judges,
  });
  if (json) printJson(compared);
  else print(formatCohorts(compared));
}

async function comparePairs(
  runs: readonly string[],
  {
    json = false,
    adjust,
    aspect,
    measure,
    against,
    judge,
    ...flags
  }: CompareFlags & { readonly by: ComparedBy },
): Promise<void> {
  const judges = judgeOptions(flags.by, judge);
  if (against !== undefined) {
    if (flags.by !== 'model') throw unpairedByModel(flags.by);
    const rows = await compareGroups({ ...flags, ...judges, runs, against });
    if (json) printJson(rows);
    else print(formatGroups(rows));
    return;
  }
  const comparison = await compareRuns({
    ...flags,
    ...judges,
    runs,
    adjustment: adjust,
    ...(aspect === undefined ? {} : { aspects: aspect }),
    ...(measure === undefined ? {} : { measures: measure }),
  });
  if (json) printJson(comparison);
  else print(formatComparison(comparison));
}

/** By judge there are several, and else one. */
function judgeOptions(
  by: ComparedBy,
  judges: CompareFlags['judge'],
): Pick<CompareOptions, 'judge' | 'judges'> {
  if (judges === undefined) return {};
  if (by === 'judge') return { judges };
  const [judge, ...others] = judges;
  if (others.length === 0) return { judge };
  throw new UsageError({
    subject: '--judge',
    expected: `one name with --by ${by}, as scores of different judges are never mixed`,
    found: judges.join(', '),
    hint: 'use --by judge to compare judges',
  });
}

function unpairedByModel(by: string): UsageError {
  return new UsageError({
    subject: '--against',
    expected: '--by model, as groups of runs are unpaired',
    found: by,
  });
}
