import { parse } from 'csv-parse/sync';

/** A record of a CSV file. */
export interface CsvRecord {
  /** On which it begins, from 1. */
  readonly line: number;
  /** Undefined where it cannot be read, and nor can what follows. */
  readonly cells?: readonly string[];
}

/** Splits comma-separated values (RFC 4180) with any line ends, after a byte order mark; blank lines are skipped. */
export function csvRecords(text: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  let end = 0;
  parse(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), {
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    on_record: (cells: string[], { lines }) => {
      end = lines;
      const within = cells.join('').match(/\n/g)?.length ?? 0;
      records.push({ line: lines - within, cells });
      return null;
    },
    skip_records_with_error: true,
    on_skip: () => {
      records.push({ line: end + 1 });
      return undefined;
    },
  });
  return records;
}
