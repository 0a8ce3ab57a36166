import type { ReportColumn, ReportRow, ReportTable } from '../tables/reportTable.js';
import { boundedText } from '../text/boundedText.js';
import { type Html, html } from './html.js';

/** Longer tables with total rows show those, and all rows folded beneath. */
const longestUnfolded = 24;
/** Of a cell, in characters. */
export const longestCell = 2000;

/** A table with its caption and explanation, in a box that scrolls sideways on narrow screens. */
export function tableHtml(table: ReportTable): Html {
  return html`<div class="table">
<p class="caption">${table.caption}</p>
<p class="explanation">${table.explanation}</p>
${rowsHtml(table)}</div>
`;
}

function rowsHtml(table: ReportTable): Html {
  const totals = table.rows.filter(({ weight }) => weight === 'total');
  if (table.rows.length <= longestUnfolded || totals.length === 0) return gridHtml(table, table.rows);
  return html`${gridHtml(table, totals)}<details><summary>All ${table.rows.length} rows</summary>
${gridHtml(table, table.rows)}</details>
`;
}

function gridHtml({ caption, columns }: ReportTable, rows: readonly ReportRow[]): Html {
  const headings = columns.map((column) => html`<th scope="col" class="${column.kind}">${column.title}</th>`);
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${caption}">
<table>
<thead><tr>${headings}</tr></thead>
<tbody>
${rows.map((row) => rowHtml(row, columns))}</tbody>
</table>
</div>
`;
}

function rowHtml({ cells, weight }: ReportRow, columns: readonly ReportColumn[]): Html {
  const rendered = cells
    .map((text) => boundedText(text, longestCell))
    .map((cell, index) =>
      index === 0
        ? html`<th scope="row">${cell}</th>`
        : html`<td class="${columns[index].kind}${isLongRun(cell) ? ' run' : ''}">${cell}</td>`,
    );
  return html`<tr class="${weight ?? 'plain'}">${rendered}</tr>\n`;
}

/** Text such as a hash that has no place to break a line at; words are never broken, a table of them scrolls sideways. */
function isLongRun(cell: string): boolean {
  return /[^\s-]{41}/.test(cell);
}
