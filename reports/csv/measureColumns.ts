import type { MeasureSummary } from '../../results/summarize/runSummary.js';
import type { CsvCell } from './csvText.js';

/** The columns of a mean with its interval, coverage and bounds; shares are between 0 and 1. */
export const measureColumns = [
  'measure',
  'n',
  'mean',
  'intervalLower',
  'intervalUpper',
  'confidence',
  'coverage',
  'boundWorst',
  'boundBest',
];

/** The cells under `measureColumns`; empty where there is no value. */
export function measureCells({ measure, n, mean, interval, coverage, bounds }: MeasureSummary): CsvCell[] {
  return [
    measure,
    n,
    mean,
    interval?.lower ?? null,
    interval?.upper ?? null,
    interval?.confidence ?? null,
    coverage,
    bounds.worst,
    bounds.best,
  ];
}
