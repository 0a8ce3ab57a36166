import { cliffsDelta } from '../../../statistics/cliffsDelta.js';
import { type MannWhitneyResult, mannWhitney } from '../../../statistics/mannWhitney.js';
import type { QuestionForm } from '../../../suites/answers/answerKind.js';
import type { MeasureName } from '../../../suites/measures.js';
import type { Aspect } from '../../../suites/schema/schema.js';
import { UsageError } from '../../../util/radvuqaError.js';
import type { SuiteColumns } from '../../join/suiteColumns.js';
import { countedUnits } from '../../reduce/countedUnits.js';
import { type Bucket, bucketPairs } from '../bucketPairs.js';
import type { JudgedRun } from '../judgedRun.js';
import { measureContenders } from '../ladders/measureContenders.js';
import { type ComparedColumns, judgedRuns, loadCompared } from '../loadCompared.js';

/** Two groups of runs, such as of open models and of others, and what they are compared on. */
export interface GroupOptions {
  /** Run folders of either group. */
  readonly runs: readonly string[];
  readonly against: readonly string[];
  /** Suite folder that all runs are of. */
  readonly suite: string;
  /** Base name of the judgement files; not needed when the runs have one judge in common. */
  readonly judge?: string;
}

/** Two groups in one form, aspect and measure; plain data. */
export interface GroupRow {
  readonly form: QuestionForm;
  /** `all`: each run's mean over aspects of its means. */
  readonly aspect: Aspect | 'all';
  readonly measure: MeasureName;
  /** A mean for each run that has values. */
  readonly means: readonly number[];
  readonly againstMeans: readonly number[];
  readonly test: MannWhitneyResult;
  /** Above 0 where the first group's means are larger; null without values on either side. */
  readonly delta: number | null;
}

/**
 * Compares two groups of runs that are paired with nothing: one mean a run, so that what is independent are runs and not items. Exact
 * Mann-Whitney test and Cliff's delta.
 *
 * @throws UsageError when a group is empty, a run is in both, there is no judge to choose, or judges differ.
 * @throws InputError when a file cannot be read, or a run is not of the suite.
 * @example of models of two kinds
 * const rows = await compareGroups({ runs: ['runs/a', 'runs/b'], against: ['runs/c', 'runs/d'], suite: 'suites/ct' });
 * rows.map(({ aspect, measure, test, delta }) => [aspect, measure, test, delta]);
 */
export async function compareGroups({ runs, against, ...options }: GroupOptions): Promise<GroupRow[]> {
  requireGroups(runs, against);
  const { suite, compared } = await loadCompared({ ...options, runs: [...runs, ...against] });
  return groupRows(suite, compared, runs.length);
}

function groupRows(suite: SuiteColumns, compared: readonly ComparedColumns[], ofFirst: number): GroupRow[] {
  const units = countedUnits(suite);
  const judged = judgedRuns(compared, false).map((run) => ({ ...run, verdicts: units.join(run.verdicts) }));
  const buckets = bucketPairs(units.uncontrolled, suite);
  return buckets.map((bucket) => {
    const isPart = (one: Bucket) =>
      one.form === bucket.form && one.measure === bucket.measure && one.aspect !== 'all';
    const parts = bucket.aspect === 'all' ? buckets.filter(isPart) : [bucket];
    const meansOf = (group: readonly JudgedRun[]) =>
      group.flatMap((run) => meanOfRun(run, suite, parts) ?? []);
    const [means, againstMeans] = [meansOf(judged.slice(0, ofFirst)), meansOf(judged.slice(ofFirst))];
    const { form, aspect, measure } = bucket;
    const test = mannWhitney(means, againstMeans);
    return { form, aspect, measure, means, againstMeans, test, delta: cliffsDelta(means, againstMeans) };
  });
}

/** The mean over parts of a run's means; null where it has no values of one. */
function meanOfRun(run: JudgedRun, suite: SuiteColumns, parts: readonly Bucket[]): number | null {
  const { uncontrolled: items } = countedUnits(suite);
  const means = parts.map((part) => {
    const set = { run: run.name, items, contenders: [{ ...run, items }] };
    const [{ sums, counts }] = measureContenders(set, suite, part).totals;
    const sumOf = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0);
    return sumOf(sums) / sumOf(counts);
  });
  const mean = means.reduce((sum, one) => sum + one, 0) / means.length;
  return Number.isNaN(mean) ? null : mean;
}

function requireGroups(runs: readonly string[], against: readonly string[]): void {
  const both = runs.filter((run) => against.includes(run));
  if (runs.length > 0 && against.length > 0 && both.length === 0) return;
  const found = both.length > 0 ? `${both.join(', ')} in both` : `${runs.length} and ${against.length}`;
  throw new UsageError({ subject: 'groups of runs', expected: 'runs in either, and none in both', found });
}
