import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readTable } from '../../suites/rows/readTable.js';
import { type CsvRecord, csvRecords } from '../../util/csvRecords.js';
import { printable } from '../../util/printable.js';
import { InputError } from '../../util/radvuqaError.js';
import { type LabelCells, labelColumns, readLabelRow } from './labelRow.js';
import type { PictureLabels } from './pictureCase.js';

/** Name of the file of labels in a source. */
const labelFile = 'labels.csv';

/** A row of labels.csv, or what is wrong with it. */
export type LabelRow = { readonly file: string; readonly line: number } & (
  | { readonly kind: 'labels'; readonly labels: PictureLabels }
  | { readonly kind: 'unusable'; readonly error: InputError }
);

/**
 * Reads labels.csv of a source: a header line with `file` and any other of `labelColumns`, then a row for each picture.
 *
 * @returns the rows in their order; null without such a file.
 * @throws InputError when the file cannot be read, or its header has other columns.
 */
export function readPictureLabels(source: string): LabelRow[] | null {
  const path = join(source, labelFile);
  if (!existsSync(path)) return null;
  const [header, ...records] = csvRecords(readTable(path));
  const columns = (header?.cells ?? []).map((name) => name.trim().toLowerCase());
  checkColumns(path, columns);
  return records.map((record) => readRow(path, columns, record));
}

function checkColumns(path: string, columns: readonly string[]): void {
  const isKnown = columns.every((name) => labelColumns.some((one) => one === name));
  const isOnce = new Set(columns).size === columns.length;
  if (isKnown && isOnce && columns.includes('file')) return;
  throw new InputError({
    subject: path,
    expected: `a first line that names file and any of ${labelColumns.slice(1).join(', ')}, each once`,
    found: columns.length === 0 ? 'nothing' : `the columns ${printable(columns.join(', '))}`,
    hint: 'commas part the columns, semicolons the structures',
  });
}

function readRow(path: string, columns: readonly string[], { line, cells }: CsvRecord): LabelRow {
  const subject = `${path} line ${line}`;
  const textOf = (name: string) => cells?.[columns.indexOf(name)]?.trim() ?? '';
  const file = textOf('file').replaceAll('\\', '/').replace(/^\.\//, '');
  const fail = (error: InputError): LabelRow => ({ kind: 'unusable', file, line, error });
  if (cells?.length !== columns.length || file === '') {
    const found = cells === undefined ? 'what cannot be read' : `${cells.length} cells`;
    const expected = `${columns.length} cells, the file's name among them`;
    return fail(new InputError({ subject, expected, found }));
  }
  const named = Object.fromEntries(labelColumns.map((name) => [name, textOf(name)])) as LabelCells;
  try {
    return { kind: 'labels', file, line, labels: readLabelRow(subject, line, named) };
  } catch (error) {
    if (error instanceof InputError) return fail(error);
    throw error;
  }
}
