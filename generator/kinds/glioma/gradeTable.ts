import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readTable } from '../../../suites/rows/readTable.js';
import { csvRecords } from '../../../util/csvRecords.js';
import { InputError } from '../../../util/radvuqaError.js';

/** A table of patients' grades. */
export interface GradeTable {
  readonly path: string;
  /** What is wrong with the table as a whole; it has no rows then. */
  readonly problem: InputError | null;
  /** Rows that have one of the names in a cell. */
  find(names: readonly string[]): readonly GradeRow[];
}

/** What a row says. */
export interface GradeRow {
  readonly line: number;
  /** As it stands there. */
  readonly grade: string;
}

const tableNames = ['name_mapping.csv', 'grades.csv'];

/** The tables of a source: in the folders that patients' folders are in, and in those above up to the source. */
export function readGradeTables(source: string, parents: readonly string[]): GradeTable[] {
  const folders = new Set(parents.flatMap((parent) => foldersUpTo(source, parent)));
  return [...folders].flatMap((folder) =>
    tableNames
      .map((name) => join(folder, name))
      .filter((path) => existsSync(path))
      .map(readGradeTable),
  );
}

function foldersUpTo(source: string, folder: string): string[] {
  if (folder === source || !folder.startsWith(source)) return [source];
  return [folder, ...foldersUpTo(source, dirname(folder))];
}

function readGradeTable(path: string): GradeTable {
  try {
    const rows = rowsOf(path);
    return {
      path,
      problem: null,
      find: (names) => names.flatMap((name) => rows.get(name) ?? []).filter(isFirst),
    };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { path, problem: error, find: () => [] };
  }
}

function isFirst<Row>(row: Row, place: number, rows: readonly Row[]): boolean {
  return rows.indexOf(row) === place;
}

/** Rows by each of their cells: BraTS has one column of names for each year. */
function rowsOf(path: string): ReadonlyMap<string, readonly GradeRow[]> {
  const [header, ...records] = csvRecords(readTable(path));
  const column = header?.cells?.findIndex((name) => name.trim().toLowerCase() === 'grade') ?? -1;
  if (column < 0) {
    const found = header?.cells?.join(', ') ?? 'none that can be read';
    throw new InputError({ subject: path, expected: 'a column Grade beside columns of names', found });
  }
  const rows = new Map<string, GradeRow[]>();
  for (const { line, cells } of records) {
    if (cells === undefined)
      throw new InputError({
        subject: `${path} line ${line}`,
        expected: 'a row of cells',
        found: 'what cannot be read',
      });
    const row = { line, grade: cells[column]?.trim() ?? '' };
    const names = new Set(cells.filter((_cell, place) => place !== column).map((cell) => cell.trim()));
    for (const name of names) if (name !== '') rows.set(name, [...(rows.get(name) ?? []), row]);
  }
  return rows;
}
