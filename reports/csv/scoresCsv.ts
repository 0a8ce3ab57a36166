import { outcomes } from '../../suites/schema/schema.js';
import type { ReportData } from '../reportData.js';
import { csvText } from './csvText.js';
import { groupColumns, groupRows } from './groupRows.js';
import { measureCells, measureColumns } from './measureColumns.js';

/** scores.csv: scores and what became of the items, for each group. */
export function scoresCsv(data: ReportData): string {
  const header = [
    ...groupColumns,
    ...measureColumns,
    'items',
    ...outcomes,
    'missing',
    'unjudged',
    'scored',
    'withoutChoice',
  ];
  const rows = groupRows(data, ({ counts, score }) => [
    ...measureCells(score),
    counts.items,
    ...outcomes.map((outcome) => counts.outcomes[outcome]),
    counts.outcomes.missing,
    counts.unjudged,
    counts.scored,
    counts.withoutChoice,
  ]);
  return csvText(header, rows);
}
