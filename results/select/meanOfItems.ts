import type { Interval } from '../../statistics/interval.js';
import type { MeasureName } from '../../suites/measures.js';
import type { ItemVerdicts } from '../reduce/reduceRepeats.js';
import { mean } from '../summarize/metrics/mean.js';

/** A measure's mean over items; those without a value are in `items` alone. */
export interface ItemMean {
  readonly items: number;
  readonly n: number;
  /** Null where no item has a value. */
  readonly value: number | null;
  readonly interval: Interval | null;
}

/** The mean of one judge's values over the items at some positions, as summaries have it. */
export function meanOfItems(
  items: readonly number[],
  {
    verdicts,
    subjects,
  }: {
    readonly verdicts: Pick<ItemVerdicts, 'measures'>;
    /** Number of the subject of each item. */
    readonly subjects: Uint32Array;
  },
  measure: MeasureName,
): ItemMean {
  const sums = mean.start();
  const values = verdicts.measures[measure]?.values;
  for (const index of items) {
    const value = values?.[index] ?? Number.NaN;
    if (!Number.isNaN(value)) mean.add(sums, { value, answered: value, subject: subjects[index] });
  }
  return { items: items.length, n: sums.n, ...mean.result(sums, measure) };
}
