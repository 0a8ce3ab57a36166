import type { CohortRow } from '../../../results/pipelines/cohorts/compareCohorts.js';
import { cohortCells, cohortColumns, cohortNote, cohortsByFactor } from '../../text/formatCohorts.js';
import { capitalized } from '../../text/words.js';
import { numberColumn, type ReportTable, textColumn } from '../reportTable.js';

/** Groups of models on each data set, a table for each factor. */
export function cohortTables(rows: readonly CohortRow[]): ReportTable[] {
  return cohortsByFactor(rows).map(({ heading, told, leftOut }) => ({
    caption: `Groups of models by ${heading}`,
    explanation: [cohortNote, ...(leftOut === null ? [] : [leftOut])].join(' '),
    columns: cohortColumns.map((title, place) => {
      const name = title.length === 1 ? title : capitalized(title);
      return place < 5 || place === 6 ? textColumn(name) : numberColumn(name);
    }),
    rows: told.map((row) => ({ cells: cohortCells(row) })),
  }));
}
