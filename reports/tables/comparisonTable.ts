import type { ComparisonRow } from '../../results/compare/comparison.js';
import { isHigherBetter, type MeasureName, measures } from '../../suites/measures.js';
import { formatCount } from '../format/formatCount.js';
import { formatDifference, formatDifferenceRange, formatMeasure } from '../format/formatMeasure.js';
import { formatNumber } from '../format/formatNumber.js';
import { formatP } from '../format/formatP.js';
import { formatShare } from '../format/formatShare.js';
import { aspectWords } from '../format/words.js';
import { numberColumn, type ReportRow, type ReportTable, textColumn } from '../reportTable.js';

/** Below this, an adjusted p is set in strong type. */
const shownAsSignificant = 0.05;

/** Paired differences of one level, form and measure: one row an aspect. */
export function comparisonTable(caption: string, rows: readonly ComparisonRow[]): ReportTable {
  const { measure, level, baseline } = rows[0];
  const { unit, worst, best } = measures[measure];
  const points = `points of the scale from ${Math.min(worst, best)} to ${Math.max(worst, best)}`;
  return {
    caption,
    explanation: `Difference: ${level} minus ${baseline}, in ${unit === 'points' ? points : 'percentage points (pp)'}. ${isHigherBetter(measure) ? 'Higher' : 'Lower'} is better.`,
    columns: [
      textColumn('Aspect'),
      textColumn('Better'),
      numberColumn('Difference'),
      numberColumn('95 % interval'),
      numberColumn('p'),
      numberColumn('Adjusted p'),
      numberColumn('Effect'),
      numberColumn(`Mean, ${level}`),
      numberColumn(`Mean, ${baseline}`),
      numberColumn('Coverage'),
      numberColumn('Pairs'),
      numberColumn('Compared'),
      numberColumn('Subjects'),
    ],
    rows: rows.map(comparisonRow),
  };
}

function comparisonRow(row: ComparisonRow): ReportRow {
  const { measure, test } = row;
  const cells = [
    aspectWords[row.aspect],
    betterOne(measure, row),
    formatDifference(measure, row.difference),
    formatDifferenceRange(measure, row.interval),
    formatP(row.p),
    formatP(row.adjustedP),
    formatNumber(test.kind === 'tested' ? test.rankBiserial : null, 2),
    formatMeasure(measure, row.levelMean),
    formatMeasure(measure, row.baselineMean),
    formatShare(row.coverage),
    formatCount(row.pairs),
    formatCount(row.compared),
    formatCount(row.subjects),
  ];
  const isStrong = row.adjustedP !== null && row.adjustedP < shownAsSignificant;
  return { cells, ...(isStrong ? { weight: 'strong' as const } : {}) };
}

/** Which of the two is better by the difference of means; says nothing about chance. */
function betterOne(measure: MeasureName, { difference, level, baseline }: ComparisonRow): string {
  if (difference === null) return 'no pairs';
  if (difference === 0) return 'equal';
  const isLevel = difference > 0 === isHigherBetter(measure);
  return isLevel ? level : baseline;
}
