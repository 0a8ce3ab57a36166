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

/** Paired differences of one measure and form: one row a level, aspect and run. */
export function comparisonTable(caption: string, rows: readonly ComparisonRow[]): ReportTable {
  return {
    caption,
    explanation:
      'Each pair is the same question on the same image, asked both ways. Only pairs with both values are ' +
      'compared. Difference: the first named minus the second ("against"); its 95 % interval comes from a ' +
      'bootstrap over subjects. p: Wilcoxon signed-rank test; adjusted p: corrected for the number of tests ' +
      '(Holm). Effect: matched-pairs rank-biserial correlation, from -1 to 1; 0 is no effect. Strong rows have an ' +
      'adjusted p below 0.05.',
    columns: [
      textColumn('Aspect'),
      textColumn('Run'),
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
    row.run,
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
