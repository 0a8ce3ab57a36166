import type { ComparisonRow } from '../../judge/comparison.js';
import type { Measure } from '../../judge/measure.js';
import { formatCount } from '../format/formatCount.js';
import { formatDifference, formatDifferenceRange, formatMeasure } from '../format/formatMeasure.js';
import { formatNumber } from '../format/formatNumber.js';
import { formatP } from '../format/formatP.js';
import { formatShare } from '../format/formatShare.js';
import { aspectWords, measureWords } from '../format/words.js';
import { numberColumn, type ReportRow, type ReportTable, textColumn } from '../reportTable.js';

/** Below this, an adjusted p is set in strong type. */
const shownAsSignificant = 0.05;

/** Paired differences of one measure and form: one row an aspect and level. */
export function comparisonTable(caption: string, rows: readonly ComparisonRow[]): ReportTable {
  const { better } = measureWords[rows[0].measure];
  return {
    caption,
    explanation: `Difference: the first named minus the second. ${better === 'higher' ? 'Higher' : 'Lower'} is better.`,
    columns: [
      textColumn('Aspect'),
      textColumn('Compared'),
      numberColumn('Pairs'),
      numberColumn('Pairs compared'),
      numberColumn('Subjects'),
      numberColumn('Coverage'),
      numberColumn('Mean of the first'),
      numberColumn('Mean of the second'),
      numberColumn('Difference'),
      numberColumn('95 % interval'),
      numberColumn('p'),
      numberColumn('Adjusted p'),
      numberColumn('Effect'),
      textColumn('Direction'),
    ],
    rows: rows.map(comparisonRow),
  };
}

function comparisonRow(row: ComparisonRow): ReportRow {
  const { measure, test } = row;
  const cells = [
    aspectWords[row.aspect],
    `${row.level} against ${row.baseline}`,
    formatCount(row.pairs),
    formatCount(row.compared),
    formatCount(row.subjects),
    formatShare(row.coverage),
    formatMeasure(measure, row.levelMean),
    formatMeasure(measure, row.baselineMean),
    formatDifference(measure, row.difference),
    formatDifferenceRange(measure, row.interval),
    formatP(row.p),
    formatP(row.adjustedP),
    formatNumber(test.kind === 'tested' ? test.rankBiserial : null, 2),
    direction(measure, row),
  ];
  const isStrong = row.adjustedP !== null && row.adjustedP < shownAsSignificant;
  return { cells, ...(isStrong ? { weight: 'strong' as const } : {}) };
}

/** In words, which of the two is better by the difference of means; says nothing about chance. */
function direction(measure: Measure, { difference, level, baseline }: ComparisonRow): string {
  if (difference === null) return 'no pair to compare';
  if (difference === 0) return 'no difference';
  const isFirst = difference > 0 === (measureWords[measure].better === 'higher');
  return `${isFirst ? level : baseline} better`;
}
