import type { ClusterTotals } from '../../../statistics/clusterBootstrapInterval.js';
import type { SuiteColumns } from '../../join/suiteColumns.js';
import type { Bucket } from '../bucketPairs.js';
import type { ContenderSet } from '../contenders.js';

/** The values of contenders in one measure and aspect, over items with a value of all. */
export interface MeasuredContenders {
  /** Of each contender: sum and number of its values by subject, all subjects of the suite in one order. */
  readonly totals: readonly ClusterTotals[];
  readonly items: number;
  /** Items that some contender has no value of. */
  readonly leftOut: number;
}

/** Adds up the values of a bucket by subject. */
export function measureContenders(
  { contenders, items }: ContenderSet,
  { columns }: SuiteColumns,
  { pairs, measure }: Bucket,
): MeasuredContenders {
  const { codes, texts } = columns.subject;
  const counts = new Float64Array(texts.length);
  const sums = contenders.map(() => new Float64Array(texts.length));
  const valuesOf = contenders.map(({ verdicts }) => verdicts.measures[measure]?.values);
  let whole = 0;
  for (const place of pairs) {
    const values = contenders.map((one, at) => valuesOf[at]?.[one.items[place]] ?? Number.NaN);
    if (values.some(Number.isNaN)) continue;
    whole++;
    const subject = codes[items[place]];
    counts[subject]++;
    for (const [at, value] of values.entries()) sums[at][subject] += value;
  }
  return {
    totals: sums.map((of) => ({ sums: of, counts })),
    items: whole,
    leftOut: pairs.length - whole,
  };
}

/**
 * Of each contender, the mean of each subject that has items: over several aspects, the mean of the subject's means of those that it
 * has. Subjects come in the same order for all.
 */
export function subjectMeans(measured: readonly MeasuredContenders[]): number[][] {
  const subjects = measured[0].totals[0].counts.length;
  const means = measured[0].totals.map((): number[] => []);
  for (let subject = 0; subject < subjects; subject++) {
    const parts = measured.filter(({ totals }) => totals[0].counts[subject] > 0);
    if (parts.length === 0) continue;
    for (const [at, of] of means.entries()) {
      const sum = parts.reduce((all, { totals }) => {
        return all + totals[at].sums[subject] / totals[at].counts[subject];
      }, 0);
      of.push(sum / parts.length);
    }
  }
  return means;
}
