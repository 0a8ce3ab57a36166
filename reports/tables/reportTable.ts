/** A column: numbers are set flush right. */
export interface ReportColumn {
  readonly title: string;
  readonly kind: 'text' | 'number';
}

/** A row of shown text; the first cell is the row's heading. */
export interface ReportRow {
  readonly cells: readonly string[];
  /** `total` rows sum up others, `strong` rows deserve the reader's eye. */
  readonly weight?: 'total' | 'strong';
}

/** A table as both the page and the Markdown file show it; all text is plain and escaped only when written. */
export interface ReportTable {
  readonly caption: string;
  /** How to read it, in a sentence or two. */
  readonly explanation: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
}

/** A column of text. */
export function textColumn(title: string): ReportColumn {
  return { title, kind: 'text' };
}

/** A column of numbers. */
export function numberColumn(title: string): ReportColumn {
  return { title, kind: 'number' };
}
