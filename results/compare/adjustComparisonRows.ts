import { holmAdjust } from '../../statistics/holmAdjust.js';
import { isScore } from '../../suites/answers/answerKinds.js';
import type { ComparedBy } from './comparedBy.js';
import type { ComparisonRow } from './comparison.js';

/** A row whose p is not adjusted yet. */
export type RawComparisonRow = Omit<ComparisonRow, 'adjustedP'>;

/**
 * Adds Holm-adjusted p values. A family is what one claim rests on: all levels, forms and aspects of one run (by model: of
 * all runs), scores and each other measure apart, and the rows over all aspects apart from those of single aspects. Rows
 * without a p are in no family.
 */
export function adjustComparisonRows(rows: readonly RawComparisonRow[], by: ComparedBy): ComparisonRow[] {
  const tested = rows.filter(({ p }) => p !== null);
  const adjusted = new Map<RawComparisonRow, number>();
  for (const name of new Set(tested.map((row) => familyOf(row, by)))) {
    const family = tested.filter((row) => familyOf(row, by) === name);
    const pValues = holmAdjust(family.map(({ p }) => p ?? 1));
    for (const [position, row] of family.entries()) adjusted.set(row, pValues[position]);
  }
  return rows.map((row) => ({ ...row, adjustedP: adjusted.get(row) ?? null }));
}

function familyOf({ run, measure, aspect }: RawComparisonRow, by: ComparedBy): string {
  return JSON.stringify([by === 'model' ? '' : run, isScore(measure) ? 'score' : measure, aspect === 'all']);
}
