/** A record of a CSV file with the line, from 1, on which it begins. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A cell and what ends it: quoted (quotes doubled within), or up to the next comma or line end. */
const cell = /(?:"((?:[^"]|"")*)"|((?!")[^,\r\n]*))(,|\r\n|\n|\r|$)/y;

/** The records of a CSV file, and the line of the first that cannot be read and with which the reading ends. */
export interface CsvContent {
  readonly records: readonly CsvRecord[];
  readonly unreadable: number | null;
}

/**
 * Splits comma-separated values into records (RFC 4180; any line end, optional byte order mark). Blank lines are skipped.
 * Text after a closing quote or a quote that is never closed cannot be read, and nor can what follows.
 */
export function readCsv(text: string): CsvContent {
  const content = text.replace(/^\uFEFF/, '');
  const records: CsvRecord[] = [];
  let cells: string[] = [];
  let line = 1;
  let begun = 1;
  cell.lastIndex = 0;
  while (cell.lastIndex < content.length) {
    const match = cell.exec(content);
    if (match === null) return { records, unreadable: begun };
    const [whole, quoted, plain, end] = match;
    cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    line += whole.match(/\r\n|\n|\r/g)?.length ?? 0;
    if (end === ',' && cell.lastIndex < content.length) continue;
    if (end === ',') cells.push('');
    if (cells.length > 1 || cells[0] !== '') records.push({ line: begun, cells });
    cells = [];
    begun = line;
  }
  return { records, unreadable: null };
}
