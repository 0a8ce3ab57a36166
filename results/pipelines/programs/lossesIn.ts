import type { Cell } from '../../../util/xlsx/readSheet.js';

/**
 * The losses in a table of them: beside a row of epochs, which count up from 0 or 1, the next row of other numbers; or columns in
 * the place of rows. Headings of libraries count, too, and are passed over.
 *
 * @returns null where there are no such rows.
 * @example
 * lossesIn([[1, 2, 3], [0.9, 0.5, 0.4]]); // [0.9, 0.5, 0.4]
 */
export function lossesIn(sheet: readonly (readonly Cell[])[]): readonly number[] | null {
  return besideEpochs(sheet) ?? besideEpochs(turned(sheet));
}

function besideEpochs(lines: readonly (readonly Cell[])[]): readonly number[] | null {
  for (const [place, line] of lines.entries()) {
    const columns = epochColumns(line);
    if (columns === null) continue;
    for (const other of lines.slice(place + 1)) {
      const values = columns.map((column) => other[column]);
      const losses = values.filter((value) => typeof value === 'number');
      if (losses.length === values.length && !isCount(losses)) return losses;
    }
  }
  return null;
}

/** Where a line counts epochs, behind an index or a name that may come first; null where it does not. */
function epochColumns(line: readonly Cell[]): readonly number[] | null {
  for (const first of [0, 1]) {
    const columns = line.flatMap((cell, column) => (column >= first && cell !== null ? [column] : []));
    const cells = columns.map((column) => line[column]);
    const numbers = cells.filter((cell) => typeof cell === 'number');
    if (numbers.length === cells.length && isCount(numbers)) return columns;
  }
  return null;
}

function isCount(numbers: readonly number[]): boolean {
  const [first] = numbers;
  return (first === 0 || first === 1) && numbers.every((number, place) => number === first + place);
}

function turned(sheet: readonly (readonly Cell[])[]): Cell[][] {
  const width = Math.min(100, Math.max(0, ...sheet.map(({ length }) => length)));
  return Array.from({ length: width }, (_none, column) => sheet.map((row) => row[column] ?? null));
}
