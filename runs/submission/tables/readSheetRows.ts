import { InputError } from '../../../util/radvuqaError.js';
import { mostTableBytes, readBoundedFile } from '../../../util/readBoundedFile.js';
import { type Cell, readSheet } from '../../../util/xlsx/readSheet.js';
import type { ResponsesFile, VendorEntry } from '../responsesFile.js';
import { responseColumn } from './responseColumn.js';
import { tableRow } from './tableRow.js';

/**
 * The rows of the first sheet of an Excel workbook whose first row has the names of its columns; lines are rows of the sheet.
 *
 * @throws InputError for a workbook that is damaged or too large.
 */
export async function* readSheetRows({ path, column }: ResponsesFile): AsyncGenerator<VendorEntry> {
  const sheet = readSheet(await readBoundedFile(path, mostTableBytes));
  if (sheet === null) {
    throw new InputError({
      subject: path,
      expected: 'a workbook whose first sheet has at most a million cells and 64 MiB of text',
      found: 'one that is damaged, encrypted or larger',
      hint: 'save it as CSV in UTF-8',
    });
  }
  const [header = [], ...rows] = sheet;
  const names = header.map((name) => textOf(name).trim());
  const rowOf = tableRow(names, responseColumn({ path, names, wanted: column }));
  for (const [place, cells] of rows.entries()) {
    if (cells.some((cell) => cell !== null)) {
      yield { kind: 'value', line: place + 2, value: rowOf(cells.map(textOf)) };
    }
  }
}

function textOf(cell: Cell): string {
  return cell === null ? '' : String(cell);
}
