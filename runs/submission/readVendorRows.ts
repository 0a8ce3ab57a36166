import { readJsonLines } from '../../util/readJsonLines.js';
import type { ResponsesFile, ResponsesFormat, VendorEntry } from './responsesFile.js';
import { readArrayRows, withResponse } from './tables/readArrayRows.js';
import { readDelimitedRows } from './tables/readDelimitedRows.js';
import { readSheetRows } from './tables/readSheetRows.js';

const readers: Readonly<Record<ResponsesFormat, (file: ResponsesFile) => AsyncGenerator<VendorEntry>>> = {
  'JSON Lines': readLines,
  'JSON array': readArrayRows,
  comma: (file) => readDelimitedRows(file, ','),
  semicolon: (file) => readDelimitedRows(file, ';'),
  tab: (file) => readDelimitedRows(file, '\t'),
  xlsx: readSheetRows,
};

/**
 * Streams the rows of a vendor's file in any format that is read, each as one of JSON Lines has it.
 *
 * @throws InputError for a file that is no whole one of its format, or whose columns do not say where the responses are.
 */
export function readVendorRows(file: ResponsesFile): AsyncGenerator<VendorEntry> {
  return readers[file.format](file);
}

async function* readLines({ path, column }: ResponsesFile): AsyncGenerator<VendorEntry> {
  for await (const entry of readJsonLines(path)) {
    const isRow = entry.kind === 'value' && typeof entry.value === 'object' && entry.value !== null;
    if (column === undefined || !isRow) yield entry;
    else yield { ...entry, value: withResponse(entry.value as Record<string, unknown>, column) };
  }
}
