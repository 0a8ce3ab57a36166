import { InputError } from '../../../util/radvuqaError.js';
import { mostTableBytes, readBoundedFile } from '../../../util/readBoundedFile.js';
import { type Cell, readSheet } from '../../../util/xlsx/readSheet.js';
import type { ResponsesFile, VendorEntry } from '../responsesFile.js';
import { responseColumn } from './responseColumn.js';
import { tableRow } from './tableRow.js';

/**
 * The rows of the first sheet that an Excel workbook shows, whose first row that is not empty has the names of its columns; lines are
 * rows of the sheet.
 *
 * @throws InputError for a workbook that is damaged or too large.
 */
export async function* readSheetRows({ path, column }: ResponsesFile): AsyncGenerator<VendorEntry> {
  const sheet = readSheet(await readBoundedFile(path, mostTableBytes), 'as written');
  if (sheet === null) {
    throw new InputError({
      subject: path,
      expected: 'a workbook whose first sheet has at most a million cells and 64 MiB of text',
      found: 'one that is damaged, encrypted or larger',
      hint: 'save it as CSV in UTF-8',
    });
  }
  const first = Math.max(0, sheet.findIndex(hasCells));
  const header = sheet[first] ?? [];
  const names = header.map((name) => textOf(name).trim());
  const rowOf = tableRow(names, responseColumn({ path, names, wanted: column }));
  for (const [place, cells] of sheet.entries()) {
    if (place > first && hasCells(cells)) {
      yield { kind: 'value', line: place + 1, value: rowOf(cells.map(textOf)) };
    }
  }
}

function hasCells(cells: readonly Cell[]): boolean {
  return cells.some((cell) => cell !== null);
}

function textOf(cell: Cell): string {
  return cell === null ? '' : String(cell);
}
