import type { Comparison, ComparisonRow } from '../../results/compare/comparison.js';
import type { ReportData } from '../reportData.js';
import { type CsvCell, csvText } from './csvText.js';

type Column = readonly [name: string, cellOf: (row: ComparisonRow, comparison: Comparison) => CsvCell];

const columns: readonly Column[] = [
  ['by', (_row, { by }) => by],
  ['judge', (_row, { judge }) => judge.name],
  ['judgeHash', (_row, { judge }) => judge.hash],
  ['run', ({ run }) => run],
  ['level', ({ level }) => level],
  ['baseline', ({ baseline }) => baseline],
  ['aspect', ({ aspect }) => aspect],
  ['form', ({ form }) => form],
  ['measure', ({ measure }) => measure],
  ['pairs', ({ pairs }) => pairs],
  ['scored', ({ scored }) => scored],
  ['compared', ({ compared }) => compared],
  ['coverage', ({ coverage }) => coverage],
  ['subjects', ({ subjects }) => subjects],
  ['levelMean', ({ levelMean }) => levelMean],
  ['baselineMean', ({ baselineMean }) => baselineMean],
  ['difference', ({ difference }) => difference],
  ['intervalLower', ({ interval }) => interval?.lower ?? null],
  ['intervalUpper', ({ interval }) => interval?.upper ?? null],
  ['confidence', ({ interval }) => interval?.confidence ?? null],
  ['p', ({ p }) => p],
  ['adjustedP', ({ adjustedP }) => adjustedP],
  ['test', ({ test }) => test.kind],
  ['method', ({ test }) => (test.kind === 'tested' ? test.method : null)],
  ['nonZeroPairs', ({ test }) => test.n],
  ['zeroPairs', ({ test }) => test.zeros],
  ['wPlus', ({ test }) => (test.kind === 'tested' ? test.wPlus : null)],
  ['wMinus', ({ test }) => (test.kind === 'tested' ? test.wMinus : null)],
  ['rankBiserial', ({ test }) => (test.kind === 'tested' ? test.rankBiserial : null)],
  ['mcNemarP', ({ mcNemar }) => mcNemar?.p ?? null],
];

/** comparison.csv: every paired comparison, a row an aspect, form, measure and level. */
export function comparisonCsv({ comparisons }: ReportData): string {
  const rows = comparisons.flatMap((reported) => {
    if (reported.kind === 'left out') return [];
    const { comparison } = reported;
    return comparison.rows.map((row) => columns.map(([, cellOf]) => cellOf(row, comparison)));
  });
  return csvText(
    columns.map(([name]) => name),
    rows,
  );
}
