import { elementsOf } from './elementsOf.js';
import { unzipEntry } from './unzipEntry.js';

/** A cell of a sheet; null where it is empty. */
export type Cell = number | string | null;

const mostCells = 1_000_000;
/** As many as Excel has. */
const mostColumns = 16_384;
const mostRows = 1_048_576;

/**
 * What cells with formulas are read as: their value as it was when the file was saved; or, where that is no text, the formula, as a text
 * that begins with "=" becomes one in the hands of programs that write such files, with a value of 0 or none.
 */
export type FormulaReading = 'values' | 'as written';

/**
 * Reads the first sheet of an Excel file (Office Open XML) that is not hidden: rows of cells, each row as long as its last cell that is there.
 *
 * @returns null for what is no such file, is damaged, or holds more than a million cells.
 */
export function readSheet(bytes: Buffer, formulas: FormulaReading = 'values'): Cell[][] | null {
  try {
    const sheet = unzipEntry(bytes, firstSheet(bytes));
    if (sheet === null) return null;
    const strings = unzipEntry(bytes, 'xl/sharedStrings.xml');
    return readRows(sheet.toString('utf8'), {
      strings: strings === null ? [] : readStrings(strings.toString('utf8')),
      formulas,
    });
  } catch {
    return null;
  }
}

/** What the workbook shows first; files without a list of sheets have one. */
function firstSheet(bytes: Buffer): string {
  const book = unzipEntry(bytes, 'xl/workbook.xml')?.toString('utf8') ?? '';
  const relations = unzipEntry(bytes, 'xl/_rels/workbook.xml.rels')?.toString('utf8') ?? '';
  const sheets = book.match(/<sheet\b[^<>]*>/g) ?? [];
  const shown = sheets.find((one) => !/\bstate="(?:hidden|veryHidden)"/.test(one)) ?? sheets[0];
  const id = /\br:id="([^"]*)"/.exec(shown ?? '')?.[1];
  const relation = relations.match(/<Relationship\b[^<>]*>/g)?.find((one) => one.includes(`Id="${id}"`));
  const target = /\bTarget="\/?(?:xl\/)?([^"]*)"/.exec(relation ?? '')?.[1];
  return `xl/${target ?? 'worksheets/sheet1.xml'}`;
}

function readStrings(xml: string): string[] {
  return Array.from(elementsOf(xml, 'si'), ({ content }) => textOf(content));
}

/** All runs of a text, without how it is spoken. */
function textOf(xml: string): string {
  let written = '';
  let from = 0;
  for (const { start, end } of elementsOf(xml, 'rPh')) {
    written += xml.slice(from, start);
    from = end;
  }
  written += xml.slice(from);
  return [...written.matchAll(/<t\b[^<>]*>([^<]*)<\/t>/g)].map(([, text]) => unescaped(text)).join('');
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** As XML writes characters, and as Excel writes those that XML has no place for, such as "_x000D_". */
function unescaped(text: string): string {
  const characters = text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? numbered(name) ?? whole);
  return characters.replaceAll(/_x(00[01][\dA-F]|005F)_/gi, (_whole, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function numbered(name: string): string | null {
  const [, hexadecimal, decimal] = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? [];
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

/** What cells are read by. */
interface CellReading {
  /** Those that cells name by their number. */
  readonly strings: readonly string[];
  readonly formulas: FormulaReading;
}

function readRows(xml: string, reading: CellReading): Cell[][] {
  const rows: Cell[][] = [];
  let cells = 0;
  for (const { content } of elementsOf(xml, 'row')) {
    if (rows.length >= mostRows) throw new RangeError('more rows than a table has');
    const row: Cell[] = [];
    for (const { attributes, content: within } of elementsOf(content, 'c')) {
      const column = columnOf(attributes) ?? row.length;
      cells += 1 + Math.max(0, column - row.length);
      if (column >= mostColumns || cells > mostCells) throw new RangeError('more cells than a table has');
      while (row.length < column) row.push(null);
      row[column] = cellOf(attributes, within, reading);
    }
    rows.push(row);
  }
  return rows;
}

/** From 0, by a reference such as "AB12". */
function columnOf(attributes: string): number | null {
  const letters = /\br="([A-Z]{1,3})\d+"/.exec(attributes)?.[1];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellOf(attributes: string, within: string, { strings, formulas }: CellReading): Cell {
  const type = /\bt="(\w+)"/.exec(attributes)?.[1];
  const formula = formulas === 'as written' ? /<f\b[^<>]*>([^<]+)<\/f>/.exec(within)?.[1] : undefined;
  if (formula !== undefined && type !== 'str') return `=${unescaped(formula)}`;
  if (type === 'inlineStr') return textOf(within);
  const value = /<v\b[^<>]*>([^<]*)<\/v>/.exec(within)?.[1];
  if (value === undefined) return null;
  if (type === 's') return strings[Number(value)] ?? null;
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type !== undefined && type !== 'n') return unescaped(value);
  const number = Number(value);
  return Number.isFinite(number) ? number : value;
}
