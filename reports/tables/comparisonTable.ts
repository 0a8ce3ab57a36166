import { adjustments } from '../../results/compare/adjustment.js';
import { type Comparison, type ComparisonRow, statisticColumns } from '../../results/compare/comparison.js';
import {
  headingText,
  type StatisticCell,
  type StatisticFormat,
} from '../../results/compare/statistics/pairedStatistic.js';
import { isHigherBetter, type MeasureName, measureOf } from '../../suites/measures.js';
import { writings } from '../../suites/scales.js';
import { formatDifference, formatDifferenceRange, formatMeasure, scaleWords } from '../text/formatMeasure.js';
import { formatCount, formatNumber, formatP, formatShare, noValue } from '../text/formatNumber.js';
import { aspectWords } from '../text/words.js';
import { type ReportRow, type ReportTable, textColumn } from './reportTable.js';

/** Below this, an adjusted p is set in strong type. */
const shownAsSignificant = 0.05;

/** Findings before details, and those before counts. */
const columns = (['finding', 'detail', 'count'] as const).flatMap((part) =>
  statisticColumns.flatMap(({ page, format, cell }) =>
    page?.part === part ? [{ heading: page.heading, part, format, cell }] : [],
  ),
);

/** Details that no row has, such as unread answers where these do not count, are left out. */
function columnsFor(rows: readonly ComparisonRow[]): typeof columns {
  return columns.filter(({ part, cell }) => part !== 'detail' || rows.some((row) => cell(row) !== null));
}

/** Paired differences of one level, form and measure: one row an aspect. */
export function comparisonTable(
  caption: string,
  rows: readonly ComparisonRow[],
  { confidence, adjustment }: Pick<Comparison, 'confidence' | 'adjustment'>,
): ReportTable {
  const { level, baseline } = rows[0];
  const context = {
    level,
    baseline,
    confidence: `${Math.round(100 * confidence)} %`,
    adjustment: adjustments[adjustment].label,
  };
  const shown = columnsFor(rows);
  return {
    caption,
    explanation: explanationOf(rows[0]),
    columns: [
      textColumn('Aspect'),
      ...shown.map(({ heading, format }) => ({
        title: headingText(heading, context),
        kind: format === 'word' ? ('text' as const) : ('number' as const),
      })),
    ],
    rows: rows.map((row) => comparisonRow(row, shown)),
  };
}

function explanationOf({ measure, level, baseline }: ComparisonRow): string {
  const { differences, differenceUnit } = writings[measureOf(measure).scale.writing];
  const unit =
    differenceUnit === '' ? ` of the scale from ${scaleWords(measure)}` : ` (${differenceUnit.trim()})`;
  const better = `${isHigherBetter(measure) ? 'Higher' : 'Lower'} is better.`;
  return `Difference: ${level} minus ${baseline}, in ${differences}${unit}. ${better}`;
}

function comparisonRow(row: ComparisonRow, shown: typeof columns): ReportRow {
  const cells = shown.map(({ format, cell }) => formatCell(cell(row), format, row.measure));
  const isStrong = row.adjustedP !== null && row.adjustedP < shownAsSignificant;
  return { cells: [aspectWords[row.aspect], ...cells], ...(isStrong ? { weight: 'strong' as const } : {}) };
}

function formatCell(cell: StatisticCell, format: StatisticFormat, measure: MeasureName): string {
  if (cell === null) return noValue;
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'object') return formatDifferenceRange(measure, cell);
  return formats[format](cell, measure);
}

const formats: Readonly<Record<StatisticFormat, (value: number, measure: MeasureName) => string>> = {
  word: String,
  count: formatCount,
  share: formatShare,
  value: (value, measure) => formatMeasure(measure, value),
  difference: (value, measure) => formatDifference(measure, value),
  spread: (value, measure) => formatDifference(measure, value).replace(/^[+±]/, ''),
  interval: (value, measure) => formatDifference(measure, value),
  coefficient: (value) => formatNumber(value, 2),
  p: formatP,
};
