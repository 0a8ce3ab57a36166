import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { parse } from 'csv-parse';
import { checkPlainFile } from '../../../util/checkPlainFile.js';
import { parsePythonJson } from '../../../util/json/parsePythonJson.js';
import { readJsonParts } from '../../../util/json/readJsonParts.js';
import { InputError } from '../../../util/radvuqaError.js';
import { mostTableBytes, readBoundedFile } from '../../../util/readBoundedFile.js';
import { readSheet } from '../../../util/xlsx/readSheet.js';
import type { TableKind } from './isVlmEvalKitLog.js';

/** A row of a table by the names of its columns; what is missing is null, or is not there. */
export interface TableRow {
  /** Which row it is, from 1, the header not counted. */
  readonly line: number;
  readonly cells: ReadonlyMap<string, unknown>;
}

/** Longest row that is held. */
const mostRowBytes = 16 * 1024 * 1024;

/**
 * Streams the rows of a table; an Excel file is held as a whole.
 *
 * @throws InputError for a pickle, which is not opened, and for an Excel file that is damaged or too large; what the parsers say as it is.
 */
export function readTable(path: string, kind: TableKind): AsyncIterable<TableRow> {
  const readers = { xlsx: readExcel, tsv: readTsv, json: readJson, pickle: refusePickle };
  return readers[kind](path);
}

async function* readTsv(path: string): AsyncGenerator<TableRow> {
  checkPlainFile(path, await stat(path));
  const parser = parse({
    ...{ delimiter: '\t', bom: true, relax_column_count: true, max_record_size: mostRowBytes },
    record_delimiter: ['\n', '\r\n'],
  });
  pipeline(createReadStream(path), parser, () => undefined);
  let header: readonly string[] | null = null;
  let line = 0;
  for await (const record of parser as AsyncIterable<readonly string[]>) {
    if (header === null) header = record;
    else yield { line: ++line, cells: cellsOf(header, record) };
  }
}

async function* readJson(path: string): AsyncGenerator<TableRow> {
  for await (const part of readJsonParts(path, [])) {
    if (part.kind !== 'element') continue;
    const value = parsePythonJson(part.text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    yield { line: part.place, cells: new Map(Object.entries(isObject ? value : {})) };
  }
}

async function* readExcel(path: string): AsyncGenerator<TableRow> {
  const rows = readSheet(await readBoundedFile(path, mostTableBytes), 'as written');
  if (rows === null) {
    throw new InputError({
      subject: path,
      expected: 'an Excel file of at most a million cells',
      found: 'one that is larger, or damaged',
      hint: 'ask with PRED_FORMAT=tsv, which also keeps whole replies',
    });
  }
  const [header = [], ...others] = rows;
  const names = header.map(String);
  for (const [place, row] of others.entries()) yield { line: place + 1, cells: cellsOf(names, row) };
}

// biome-ignore lint/correctness/useYield: It throws before there is a row.
async function* refusePickle(path: string): AsyncGenerator<TableRow> {
  throw new InputError({
    subject: path,
    expected: "VLMEvalKit's table of predictions (.xlsx, .tsv or .json)",
    found: 'a pickle of Python, which can run code when it is opened',
    hint: 'give the table that lies beside it, or ask again with PRED_FORMAT=tsv',
  });
}

function cellsOf(names: readonly string[], row: readonly unknown[]): ReadonlyMap<string, unknown> {
  return new Map(names.map((name, place) => [name, row[place] ?? null]));
}
