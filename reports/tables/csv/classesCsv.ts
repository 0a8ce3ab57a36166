import { classMetricNames } from '../../../results/summarize/classes/classMetrics.js';
import { type ClassSummary, summarizeClasses } from '../../../results/summarize/classes/summarizeClasses.js';
import type { ReportData } from '../../reportData.js';
import { type CsvCell, csvText } from './csvText.js';
import { groupColumns, groupRows } from './groupRows.js';

const countNames = [
  'truePositive',
  'falsePositive',
  'falseNegative',
  'trueNegative',
  'openPositive',
  'openNegative',
] as const;

const columns = [
  ...['kind', 'positive', 'negative', 'subjects'],
  ...countNames,
  ...classMetricNames.flatMap((name) => [name, `${name}Lower`, `${name}Upper`]),
];

/** classes.csv: both classes of the kinds of answer that have two, for each group; null where no suite has such. */
export function classesCsv(data: ReportData): string | null {
  const rows = groupRows(data, ({ counts }) => summarizeClasses(counts).map(summaryCells));
  return rows.length === 0 ? null : csvText([...groupColumns, ...columns], rows);
}

function summaryCells({ kind, classes, subjects, counts, metrics }: ClassSummary): CsvCell[] {
  return [
    ...[kind, classes.positive, classes.negative, subjects],
    ...countNames.map((name) => counts[name]),
    ...classMetricNames.flatMap((name) => {
      const { value, interval } = metrics[name];
      return [value, interval?.lower ?? null, interval?.upper ?? null];
    }),
  ];
}
