import type { ReportData } from '../reportData.js';
import { csvText } from './csvText.js';
import { groupColumns, groupRows } from './groupRows.js';
import { measureCells, measureColumns } from './measureColumns.js';

/** hallucination.csv: rate, coverage and bounds for each group. */
export function hallucinationCsv(data: ReportData): string {
  const rows = groupRows(data, ({ counts, hallucination }) => [
    ...measureCells(hallucination),
    counts.items,
    counts.hallucinated,
  ]);
  return csvText([...groupColumns, ...measureColumns, 'items', 'hallucinated'], rows);
}
