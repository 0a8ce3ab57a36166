import {
  type Comparison,
  type ComparisonRow,
  statisticColumns,
} from '../../../results/compare/comparison.js';
import type { StatisticCell } from '../../../results/compare/statistics/pairedStatistic.js';
import type { ReportData } from '../../reportData.js';
import { type CsvCell, csvText } from './csvText.js';

const keyNames = ['run', 'level', 'baseline', 'aspect', 'form', 'measure'] as const;

/** Columns that are in the file, by the name of their heading. */
const columns = statisticColumns.flatMap(({ csv, format, cell }) =>
  csv === undefined ? [] : [{ name: csv, isInterval: format === 'interval', cell }],
);

const header = [
  ...['suite', 'by', 'judge', 'judgeHash', ...keyNames],
  ...columns.flatMap(({ name, isInterval }) =>
    isInterval ? [`${name}Lower`, `${name}Upper`, 'confidence'] : [name],
  ),
];

/** comparison.csv: every paired comparison, a row an aspect, form, measure and level; shares are between 0 and 1. */
export function comparisonCsv({ suites }: ReportData): string {
  const compared = suites.flatMap(({ label, comparisons }) =>
    comparisons.flatMap((reported) =>
      reported.kind === 'compared' ? [{ label, comparison: reported.comparison }] : [],
    ),
  );
  return csvText(
    header,
    compared.flatMap(({ label, comparison }) =>
      comparison.rows.map((row) => [label, ...rowCells(row, comparison)]),
    ),
  );
}

function rowCells(row: ComparisonRow, { by, judge }: Comparison): CsvCell[] {
  return [
    ...[by, judge.name, judge.hash],
    ...keyNames.map((name) => row[name]),
    ...columns.flatMap(({ isInterval, cell }) => cellsOf(cell(row), isInterval)),
  ];
}

function cellsOf(cell: StatisticCell, isInterval: boolean): CsvCell[] {
  if (typeof cell === 'object' && cell !== null) return [cell.lower, cell.upper, cell.confidence];
  return isInterval ? [null, null, null] : [cell];
}
