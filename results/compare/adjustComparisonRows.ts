import { isScore } from '../../suites/answers/answerKinds.js';
import { measures } from '../../suites/measures.js';
import { type AdjustmentName, adjustments } from './adjustment.js';
import type { ComparedBy } from './comparedBy.js';
import type { ComparisonRow, TestFamily } from './comparison.js';

/** A row whose p is not adjusted yet. */
export type RawComparisonRow = Omit<ComparisonRow, 'adjustedP' | 'family'>;

/**
 * Adds adjusted p values. A family is what one claim rests on: of what was asked for, all levels, forms and aspects of one run (by
 * model: of all runs), scores and each other measure apart, and the rows over all aspects apart from those of single aspects. Rows
 * without a p are in no family.
 *
 * @returns The rows, and the families in order of first row.
 */
export function adjustComparisonRows(
  rows: readonly RawComparisonRow[],
  by: ComparedBy,
  adjustment: AdjustmentName,
): { readonly rows: ComparisonRow[]; readonly families: TestFamily[] } {
  const tested = rows.filter(({ p }) => p !== null);
  const names = [...new Set(tested.map((row) => familyOf(row, by)))];
  const adjusted = new Map<RawComparisonRow, number>();
  const families = names.map((name) => {
    const members = tested.filter((row) => familyOf(row, by) === name);
    const pValues = adjustments[adjustment].adjust(members.map(({ p }) => p ?? 1));
    for (const [position, row] of members.entries()) adjusted.set(row, pValues[position]);
    return { name, tests: members.length };
  });
  const withFamily = rows.map((row) => ({
    ...row,
    adjustedP: adjusted.get(row) ?? null,
    family: row.p === null ? null : familyOf(row, by),
  }));
  return { rows: withFamily, families };
}

/** "run-a, scores of single aspects". */
function familyOf({ run, measure, aspect }: RawComparisonRow, by: ComparedBy): string {
  const what = isScore(measure) ? 'scores' : measures[measure].label;
  const rows = aspect === 'all' ? 'over all aspects' : 'of single aspects';
  return `${by === 'model' ? 'all runs' : run}, ${what} ${rows}`;
}
