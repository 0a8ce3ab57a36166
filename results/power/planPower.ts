import { smallestDetectableDifference } from '../../statistics/smallestDetectableDifference.js';
import type { QuestionForm } from '../../suites/answers/answerKind.js';
import { endsOf, type MeasureName } from '../../suites/measures.js';
import type { Aspect } from '../../suites/schema/schema.js';
import { UsageError } from '../../util/radvuqaError.js';
import { bucketPairs } from '../compare/bucketPairs.js';
import { type ComparedBy, isCondition } from '../compare/comparedBy.js';
import { pairByCondition } from '../compare/pairByCondition.js';
import { loadSuiteColumns, type SuiteColumns } from '../join/suiteColumns.js';
import { countedUnits } from '../reduce/countedUnits.js';

/** A comparison that is planned, and how far differences are assumed to spread; each member but the first has a default. */
export interface PowerPlan {
  /** Suite folder. */
  readonly suite: string;
  /** `model` when not given. */
  readonly by?: ComparedBy;
  /**
   * Standard deviations of the subjects' own differences, in points of a scale of five, as of 1 to 5; a quarter of that on a scale
   * of 0 to 1. 0, 0.3 and 0.6 when not given.
   */
  readonly subjectSpreads?: readonly number[];
  /** The same of the differences of items of one subject; 1 when not given. */
  readonly itemSpread?: number;
}

/** What a suite could show of one form, aspect and measure. */
export interface PowerRow {
  readonly level: string;
  readonly form: QuestionForm;
  readonly aspect: Aspect | 'all';
  readonly measure: MeasureName;
  readonly pairs: number;
  readonly subjects: number;
  /** For each spread of subjects, on the measure's scale; null with fewer than six subjects. */
  readonly detectable: readonly (number | null)[];
}

export interface PlannedPower {
  readonly by: ComparedBy;
  readonly subjectSpreads: readonly number[];
  readonly itemSpread: number;
  /** By level, form, aspect ("all" last) and measure. */
  readonly rows: readonly PowerRow[];
}

/**
 * The smallest true differences that the test by subject would find with 80 % power at 5 %, if each item were answered: before anything
 * is asked, from the suite's numbers of subjects and items alone and spreads that are assumed.
 *
 * @throws UsageError when a spread is negative, or the suite has nothing to compare by.
 * @throws InputError when the suite cannot be read.
 * @example of what a suite can tell of two models
 * const { rows } = await planPower({ suite: 'suites/ct' });
 * rows.map(({ form, aspect, measure, detectable }) => [form, aspect, measure, detectable]);
 */
export async function planPower(plan: PowerPlan): Promise<PlannedPower> {
  const { by = 'model', subjectSpreads = [0, 0.3, 0.6], itemSpread = 1 } = plan;
  requireSpreads([...subjectSpreads, itemSpread]);
  const suite = await loadSuiteColumns(plan.suite);
  const sets = plannedSets(suite, by);
  if (sets.length === 0) {
    throw new UsageError({ subject: plan.suite, expected: `items that differ in ${by}`, found: 'none' });
  }
  const rows = sets.flatMap((set) => rowsOf(set, suite, { subjectSpreads, itemSpread }));
  return { by, subjectSpreads, itemSpread, rows };
}

interface PlannedSet {
  readonly level: string;
  /** The baseline's item of each pair. */
  readonly items: ArrayLike<number>;
}

function plannedSets(suite: SuiteColumns, by: ComparedBy): PlannedSet[] {
  if (!isCondition(by)) return [{ level: `another ${by}`, items: countedUnits(suite).uncontrolled }];
  return pairByCondition(suite, by).map(({ level, baselineItems }) => ({ level, items: baselineItems }));
}

function rowsOf(
  { level, items }: PlannedSet,
  suite: SuiteColumns,
  spreads: Required<Pick<PowerPlan, 'subjectSpreads' | 'itemSpread'>>,
): PowerRow[] {
  const subjects = suite.columns.subject.codes;
  return bucketPairs(items, suite).map(({ form, aspect, measure, pairs }) => {
    const counts = new Map<number, number>();
    for (const pair of pairs) counts.set(subjects[items[pair]], (counts.get(subjects[items[pair]]) ?? 0) + 1);
    const scale = pointsOf(measure);
    const detectable = spreads.subjectSpreads.map((spread) =>
      detectableOf([...counts.values()], scale * spread, scale * spreads.itemSpread),
    );
    return { level, form, aspect, measure, pairs: pairs.length, subjects: counts.size, detectable };
  });
}

/** The measure's scale in points of one from 1 to 5. */
function pointsOf(measure: MeasureName): number {
  const { least, greatest } = endsOf(measure);
  return greatest === null ? 1 : (greatest - least) / 4;
}

/** Subjects weigh the same, so that the standard error is that of the mean of their means. */
function detectableOf(counts: readonly number[], subjectSpread: number, itemSpread: number): number | null {
  const clusters = counts.length;
  const variance = counts.reduce((sum, count) => sum + subjectSpread ** 2 + itemSpread ** 2 / count, 0);
  const standardError = Math.sqrt(variance) / clusters;
  return smallestDetectableDifference({ standardError, degrees: clusters - 1, clusters });
}

function requireSpreads(spreads: readonly number[]): void {
  for (const spread of spreads) {
    if (spread >= 0 && Number.isFinite(spread)) continue;
    throw new UsageError({ subject: 'spread', expected: 'a standard deviation', found: String(spread) });
  }
}
