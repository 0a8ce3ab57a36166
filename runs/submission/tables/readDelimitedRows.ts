import { createReadStream } from 'node:fs';
import { CsvError, parse } from 'csv-parse';
import { InputError } from '../../../util/radvuqaError.js';
import type { ResponsesFile, VendorEntry } from '../responsesFile.js';
import { responseColumn } from './responseColumn.js';
import { tableRow } from './tableRow.js';

const mostRecordBytes = 16 * 1024 * 1024;

interface DelimitedRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * Streams the rows of a table in UTF-8 whose first line has the names of its columns: commas, semicolons or tabs between cells, quotes
 * around those with any of these or line ends in them. A row of more or fewer cells than columns is not readable: a comma that
 * stands in an answer without quotes would cut it off.
 *
 * @throws InputError for what is no UTF-8, or a quote that is never closed.
 */
export async function* readDelimitedRows(
  { path, column }: ResponsesFile,
  delimiter: string,
): AsyncGenerator<VendorEntry> {
  const parser = createReadStream(path, { encoding: 'utf8' }).pipe(
    parse({
      ...{ bom: true, delimiter, info: true, relax_column_count: true, relax_quotes: true },
      ...{ skip_empty_lines: true, max_record_size: mostRecordBytes },
    }),
  );
  let table: { readonly names: readonly string[]; readonly rowOf: ReturnType<typeof tableRow> } | null = null;
  try {
    for await (const { record, info } of parser as AsyncIterable<DelimitedRecord>) {
      if (table === null) {
        const names = record.map((name) => name.trim());
        table = { names, rowOf: tableRow(names, responseColumn({ path, names, wanted: column })) };
        continue;
      }
      const line = info.lines - (record.join('').match(/\n/g)?.length ?? 0);
      const text = record.join('');
      if (record.length !== table.names.length) {
        const reason = `${record.length} cells for ${table.names.length} columns; cells with "${delimiter}" in them need quotes`;
        yield { kind: 'unreadable', line, reason };
      } else if (text.includes('\uFFFD')) {
        yield { kind: 'unreadable', line, reason: 'not UTF-8, or a character that was lost before' };
      } else yield { kind: 'value', line, value: table.rowOf(record) };
    }
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new InputError({ subject: path, expected: 'a whole table', found: cause.message, cause });
  }
}
