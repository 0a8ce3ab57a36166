import type { MeasureName } from '../../suites/measures.js';
import type { MeasureColumn } from '../reduce/reduceRepeats.js';
import type { PairedSide } from './pairSets.js';
import type { MeasuredPairs } from './statistics/pairedStatistic.js';

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
  const values = { level: [] as number[], baseline: [] as number[], subjects: [] as number[] };
  let scored = 0;
  for (const pair of pairs) {
    const [item, partner] = [level.items[pair], baseline.items[pair]];
    if (isTold(one, item) && isTold(other, partner)) scored++;
    const [value, partnerValue] = [valueAt(one, item), valueAt(other, partner)];
    if (Number.isNaN(value) || Number.isNaN(partnerValue)) continue;
    values.level.push(value);
    values.baseline.push(partnerValue);
    values.subjects.push(subjects[partner]);
  }
  return {
    measure,
    pairs: pairs.length,
    scored,
    level: Float64Array.from(values.level),
    baseline: Float64Array.from(values.baseline),
    subjects: Uint32Array.from(values.subjects),
  };
}

function isTold(column: MeasureColumn | undefined, item: number): boolean {
  return column !== undefined && column.told[item] > 0;
}

function valueAt(column: MeasureColumn | undefined, item: number): number {
  return column === undefined ? Number.NaN : column.values[item];
}
