import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readTable } from '../../suites/rows/readTable.js';
import { csvRecords } from '../../util/csvRecords.js';
import { printable } from '../../util/printable.js';
import { InputError } from '../../util/radvuqaError.js';

const tableName = 'subjects.csv';

/**
 * Reads whose pictures are whose from subjects.csv: a first line `image,subject`, then a row for each picture, with or without its
 * extension.
 *
 * @returns subjects by names of pictures without extension; null without such a file.
 * @throws InputError when the table is another, or names one picture for two subjects.
 */
export function readSubjects(folder: string): ReadonlyMap<string, string> | null {
  const path = join(folder, tableName);
  if (!existsSync(path)) return null;
  const [header, ...records] = csvRecords(readTable(path));
  const columns = (header?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const [image, subject] = [columns.indexOf('image'), columns.indexOf('subject')];
  if (image < 0 || subject < 0) throw wrongTable(path, `the columns ${printable(columns.join(', '))}`);
  const subjects = new Map<string, string>();
  for (const { line, cells } of records) {
    const name = cells?.[image]?.trim().replace(/\.(?:png|jpe?g|tiff?)$/i, '') ?? '';
    const whose = cells?.[subject]?.trim() ?? '';
    if (name === '' || whose === '') throw wrongTable(`${path} line ${line}`, 'an empty cell');
    if ((subjects.get(name) ?? whose) !== whose)
      throw wrongTable(`${path} line ${line}`, `a second subject for ${printable(name)}`);
    subjects.set(name, whose);
  }
  return subjects;
}

function wrongTable(subject: string, found: string): InputError {
  return new InputError({ subject, expected: 'a table with the columns image and subject', found });
}
