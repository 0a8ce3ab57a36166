import { stringify } from 'csv-stringify/sync';

/** A number is written at full precision; null as an empty cell. */
export type CsvCell = string | number | null;

/**
 * Comma-separated values with CR LF line ends (RFC 4180). Text that a spreadsheet would run as a formula gets an apostrophe
 * before it (OWASP, "CSV Injection"); numbers stay as they are.
 */
export function csvText(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return stringify([header, ...rows], {
    record_delimiter: 'windows',
    escape_formulas: true,
    quoted_match: /[\r\n]/,
  });
}
