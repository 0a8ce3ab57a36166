import type { CohortRow } from '../../../results/pipelines/cohorts/compareCohorts.js';
import { cohortCells, cohortColumns, cohortNote, sideWords } from '../../text/formatCohorts.js';
import { numberColumn, type ReportTable, textColumn } from '../reportTable.js';

/** Groups of models on each data set, a table for each factor. */
export function cohortTables(rows: readonly CohortRow[]): ReportTable[] {
  return [...new Set(rows.map(({ factor }) => factor))].map((factor) => {
    const own = rows.filter((row) => row.factor === factor);
    return {
      caption: `Groups of models by ${sideWords(own[0])}`,
      explanation: cohortNote,
      columns: cohortColumns.map((title, place) => {
        const name = title.length === 1 ? title : title[0].toUpperCase() + title.slice(1);
        return place < 5 || place === 6 ? textColumn(name) : numberColumn(name);
      }),
      rows: own.map((row) => ({ cells: cohortCells(row) })),
    };
  });
}
