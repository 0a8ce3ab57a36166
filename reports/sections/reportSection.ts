import type { Html } from '../pages/html.js';
import type { PaperTable } from '../paper/paperTable.js';
import type { ReportTable } from '../tables/reportTable.js';

/** A part of a section, in reading order; figures are on the page alone, as their numbers are in a table. */
export type ReportBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'table'; readonly table: ReportTable }
  /** A table that is shown when its summary is clicked. */
  | { readonly kind: 'folded'; readonly summary: string; readonly table: ReportTable }
  /** A table of the paper. */
  | { readonly kind: 'paper'; readonly table: PaperTable }
  | { readonly kind: 'figure'; readonly figure: Html };

/** A section of the report, which the page and the Markdown file both show. */
export interface ReportSection {
  /** Anchor in the page: ASCII letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly ReportBlock[];
}
