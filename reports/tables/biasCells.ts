import type { MeasureName } from '../../suites/measures.js';
import type { ComparedRatings } from '../../suites/schema/schema.js';
import { formatDifference, formatDifferenceRange } from '../text/formatMeasure.js';
import { numberColumn, type ReportColumn } from './reportTable.js';

type Bias = ComparedRatings['bias'];

/** Columns of a bias and its interval, whose confidence is the same for all biases of a calibration. */
export function biasColumns(biases: readonly Bias[]): ReportColumn[] {
  const known = biases.flatMap(({ interval }) => interval ?? []);
  const interval = known.length === 0 ? 'Interval' : `${Math.round(100 * known[0].confidence)} % interval`;
  return [numberColumn('Bias'), numberColumn(interval)];
}

/** The cells under `biasColumns`. */
export function biasCells(measure: MeasureName, { mean, interval }: Bias): string[] {
  return [formatDifference(measure, mean), formatDifferenceRange(measure, interval)];
}
