import { type CsvCell, csvText } from '../../tables/csv/csvText.js';
import { paperMarks } from '../paperMarks.js';
import type { PaperCell, PaperColumn, PaperRow, PaperTable, PaperValue } from '../paperTable.js';

const header = [
  ...['table', 'judge', 'block', 'model', 'run', 'group', 'column'],
  ...['value', 'number', 'lower', 'upper', 'n', 'items', 'p', 'itemP', 'marks', 'of', 'fill'],
];

/** paper.csv: a row for each value of the paper's tables, shares between 0 and 1; and for each empty cell what would fill it. */
export function paperCsv(tables: readonly PaperTable[]): string {
  const rows = tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      row.cells.flatMap((cell, place) => {
        const key = keyCells(table, row, table.columns[place]);
        return valueRows(cell).map((cells) => [...key, ...cells]);
      }),
    ),
  );
  return csvText(header, rows);
}

function keyCells({ name, judge }: PaperTable, row: PaperRow, { group, title }: PaperColumn): CsvCell[] {
  return [name, judge, row.block, row.model, row.run, group, title];
}

function valueRows({ values, fill }: PaperCell): CsvCell[][] {
  if (values.length === 0) return [[null, null, null, null, null, null, null, null, null, null, fill]];
  return values.map((value) => valueCells(value, value.number === null ? fill : null));
}

function valueCells(
  { name, number, interval, n, items, p, itemP, marks, of }: PaperValue,
  fill: string | null,
): CsvCell[] {
  const symbols = marks.map((mark) => paperMarks[mark].symbol).join('');
  const ends = [interval?.lower ?? null, interval?.upper ?? null];
  return [name, number, ...ends, n, items, p, itemP, symbols, of, fill];
}
