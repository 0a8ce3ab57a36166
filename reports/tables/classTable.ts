import { type ClassMetricName, classMetrics } from '../../results/summarize/classes/classMetrics.js';
import type { ClassSummary } from '../../results/summarize/classes/summarizeClasses.js';
import { formatCount } from '../text/formatNumber.js';
import { capitalized } from '../text/words.js';
import { metricCell } from './metricCell.js';
import { numberColumn, type ReportRow, type ReportTable, textColumn } from './reportTable.js';

/** A row of the tables of classes: whose answers, and what they are asked with. */
export interface ClassRow {
  readonly names: readonly string[];
  readonly summary: ClassSummary;
  readonly weight?: ReportRow['weight'];
}

const ratesOfClasses = [
  'accuracy',
  'positivePrecision',
  'positiveRecall',
  'positiveF1',
  'negativePrecision',
  'negativeRecall',
  'negativeF1',
] as const;
const agreementOfClasses = [
  'balancedAccuracy',
  'kappa',
  'matthews',
  'rocArea',
  'weightedKappa',
  'spearman',
] as const;

/** How each of two classes fares, of one kind of answer. */
export function classRatesTable(headings: readonly string[], rows: readonly ClassRow[]): ReportTable {
  const { positive, negative } = rows[0].summary.classes;
  const counts = [`True ${positive}`, `False ${positive}`, `False ${negative}`, `True ${negative}`, 'Open'];
  return {
    caption: `Both classes: ${positive} and ${negative}`,
    explanation:
      `Precision: share that is right of what was taken for the class. Recall: share of what is of the class that was taken for it. ` +
      `F1: their harmonic mean. Open: what was taken for neither, as nothing could be read; it lowers accuracy, recall and F1. Controls are left out. ` +
      `In brackets, 95 % intervals by subject; none with one subject.`,
    columns: [
      ...headings.map(textColumn),
      ...['Items', ...counts.map(capitalized)].map(numberColumn),
      ...metricColumns(ratesOfClasses, rows),
    ],
    rows: rows.map((row) => rowOf(row, countCells(row.summary), ratesOfClasses)),
  };
}

/** How far answers and key agree beyond chance, and how well ratings tell two classes apart. */
export function classAgreementTable(headings: readonly string[], rows: readonly ClassRow[]): ReportTable {
  const { positive, negative } = rows[0].summary.classes;
  return {
    caption: `Agreement: ${positive} and ${negative}`,
    explanation:
      `Balanced accuracy: the mean of both recalls, 50 % for whoever always says the same. Kappa (Cohen's) and MCC (Matthews's ` +
      `correlation): 0 by chance, 1 for all right. AUC: share of pairs of one ${positive} and one ${negative} in which the first has ` +
      `the higher rating, equal ones counting half. Weighted kappa (quadratic) and Spearman's correlation: of the ratings with the ` +
      `key's. These three are of the answers with a rating alone. In brackets, 95 % intervals by subject, which is left out in turn; ` +
      `none where what is left would have no value.`,
    columns: [
      ...headings.map(textColumn),
      numberColumn('Subjects'),
      ...metricColumns(agreementOfClasses, rows),
    ],
    rows: rows.map((row) => rowOf(row, [formatCount(row.summary.subjects)], agreementOfClasses)),
  };
}

function metricColumns(names: readonly ClassMetricName[], rows: readonly ClassRow[]) {
  return names.map((name) => numberColumn(classMetrics[name].label(rows[0].summary.classes)));
}

function rowOf(
  { names, summary, weight }: ClassRow,
  counts: readonly string[],
  metrics: readonly ClassMetricName[],
): ReportRow {
  const cells = metrics.map((name) => metricCell(classMetrics[name].format, summary.metrics[name]));
  return { cells: [...names, ...counts, ...cells], ...(weight === undefined ? {} : { weight }) };
}

function countCells({ counts }: ClassSummary): string[] {
  const { truePositive, falsePositive, falseNegative, trueNegative, openPositive, openNegative } = counts;
  const told = [truePositive, falsePositive, falseNegative, trueNegative, openPositive + openNegative];
  return [told.reduce((sum, count) => sum + count, 0), ...told].map(formatCount);
}
