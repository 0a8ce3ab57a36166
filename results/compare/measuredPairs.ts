import { type MeasureName, measureOf } from '../../suites/measures.js';
import type { MeasureColumn } from '../reduce/reduceRepeats.js';
import { unreadShare } from '../select/unreadShare.js';
import type { PairedSide } from './pairSets.js';
import type { MeasuredPairs, SideTotals } from './statistics/pairedStatistic.js';

/** Pairs of a set, and the sides that they are of. */
export interface PairedSides {
  readonly level: PairedSide;
  readonly baseline: PairedSide;
  /** Positions of the pairs. */
  readonly pairs: readonly number[];
  /** Number of the subject of each item. */
  readonly subjects: Uint32Array;
}

/** The values of pairs in one measure; a pair without a value on both sides is counted alone. */
export function measuredPairs(
  { level, baseline, pairs, subjects }: PairedSides,
  measure: MeasureName,
): MeasuredPairs {
  const [one, other] = [level.verdicts.measures[measure], baseline.verdicts.measures[measure]];
  const isScored = (pair: number) => isTold(one, level.items[pair]) && isTold(other, baseline.items[pair]);
  const compared = pairs.filter(
    (pair) => !Number.isNaN(valueAt(one, level.items[pair]) + valueAt(other, baseline.items[pair])),
  );
  const countsUnread = measureOf(measure).whenUnread === 'worst';
  const unreadOf = (column: MeasureColumn | undefined, { items }: PairedSide) =>
    countsUnread
      ? unreadShare(
          column,
          compared.map((pair) => items[pair]),
        )
      : null;
  return {
    measure,
    pairs: pairs.length,
    scored: pairs.filter(isScored).length,
    levelCoverage: toldShare(one, level, pairs),
    baselineCoverage: toldShare(other, baseline, pairs),
    level: Float64Array.from(compared, (pair) => valueAt(one, level.items[pair])),
    baseline: Float64Array.from(compared, (pair) => valueAt(other, baseline.items[pair])),
    levelUnread: unreadOf(one, level),
    baselineUnread: unreadOf(other, baseline),
    subjects: Uint32Array.from(compared, (pair) => subjects[baseline.items[pair]]),
    totals: { level: sideTotals(one, level, pairs), baseline: sideTotals(other, baseline, pairs) },
  };
}

function sideTotals(
  column: MeasureColumn | undefined,
  { items }: PairedSide,
  pairs: readonly number[],
): SideTotals {
  let [sum, counted] = [0, 0];
  if (column === undefined) return { sum, counted };
  for (const pair of pairs) {
    const item = items[pair];
    counted += column.counted[item];
    if (column.counted[item] > 0) sum += column.values[item] * column.counted[item];
  }
  return { sum, counted };
}

function toldShare(
  column: MeasureColumn | undefined,
  { items }: PairedSide,
  pairs: readonly number[],
): number {
  return pairs.reduce((sum, pair) => sum + (column?.told[items[pair]] ?? 0), 0) / pairs.length;
}

function isTold(column: MeasureColumn | undefined, item: number): boolean {
  return column !== undefined && column.told[item] > 0;
}

function valueAt(column: MeasureColumn | undefined, item: number): number {
  return column === undefined ? Number.NaN : column.values[item];
}
