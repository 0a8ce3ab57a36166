import type { Interval } from '../../../statistics/interval.js';
import { measureOf } from '../../../suites/measures.js';
import type { PairedStatistic, SideTotals } from './pairedStatistic.js';

/** Between which ends the difference over all pairs of the suite lies, whatever is missing on either side. */
export interface DifferenceBounds {
  /** Smallest and largest: certain, so its confidence is 1. Null where nothing is missing, and for measures without a worst value. */
  readonly bounds: Interval | null;
}

/** The difference if all that is missing had the worst value on one side and the best on the other. */
export const differenceBounds: PairedStatistic<DifferenceBounds> = {
  compute({ measure, pairs, totals }) {
    const { worst, best } = measureOf(measure);
    const isWhole = totals.level.counted === pairs && totals.baseline.counted === pairs;
    if (worst === null || isWhole || pairs === 0) return { bounds: null };
    const meanWith = ({ sum, counted }: SideTotals, value: number) =>
      (sum + (pairs - counted) * value) / pairs;
    const between = (level: number, baseline: number) =>
      meanWith(totals.level, level) - meanWith(totals.baseline, baseline);
    const [one, other] = [between(worst, best), between(best, worst)];
    return { bounds: { lower: Math.min(one, other), upper: Math.max(one, other), confidence: 1 } };
  },
  columns: [
    { format: 'difference', csv: 'boundsLower', cell: ({ bounds }) => bounds?.lower ?? null },
    { format: 'difference', csv: 'boundsUpper', cell: ({ bounds }) => bounds?.upper ?? null },
    {
      format: 'interval',
      text: 'bounds',
      page: { heading: 'Bounds', part: 'detail' },
      cell: ({ bounds }) => bounds,
    },
  ],
  note: 'bounds: of the difference over all pairs, had all that is missing the worst value on one side and the best on the other',
  explanation:
    'Bounds are those of the difference over all pairs of the suite, if all that is missing had the worst value on one side and ' +
    'the best on the other: what is missing cannot lead beyond them.',
};
