import type { ComparisonRow } from './comparison.js';

/** Below this, a p counts as a finding. */
const found = 0.05;

/** Rows in which the test by subject and the one over items find differently, both before any adjustment. */
export function disagreements(rows: readonly ComparisonRow[]): ComparisonRow[] {
  return rows.filter(({ p, itemP }) => p !== null && itemP !== null && p < found !== itemP < found);
}
