import { readJsonLines } from '../../util/readJsonLines.js';
import type { ResponsesFile, ResponsesFormat, VendorEntry } from './responsesFile.js';
import { readArrayRows, withResponse } from './tables/readArrayRows.js';
import { readDelimitedRows } from './tables/readDelimitedRows.js';
import { readSheetRows } from './tables/readSheetRows.js';
import { otherNames, responseMember } from './tables/responseColumn.js';

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
  const wanted = column ?? (await memberOf(path));
  for await (const entry of readJsonLines(path)) {
    if (wanted === null || entry.kind !== 'value' || !isRow(entry.value)) yield entry;
    else yield { ...entry, value: withResponse(entry.value, wanted) };
  }
}

/** What has the responses where no row of the file says so; null where one has a response, label, score or points, or nothing fits. */
async function memberOf(path: string): Promise<string | null> {
  const names = new Set<string>();
  for await (const entry of readJsonLines(path)) {
    if (entry.kind !== 'value' || !isRow(entry.value)) continue;
    const row = entry.value;
    if (['response', ...otherNames].some((name) => name in row)) return null;
    for (const name of Object.keys(entry.value)) if (names.size < mostNames) names.add(name);
  }
  return responseMember({ path, names: [...names] });
}

const mostNames = 1000;

function isRow(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
