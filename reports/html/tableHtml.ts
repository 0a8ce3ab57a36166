import type { ReportColumn, ReportRow, ReportTable } from '../reportTable.js';
import { type Html, html } from './html.js';

/** A table with its caption and explanation, in a box that scrolls sideways on narrow screens. */
export function tableHtml({ caption, explanation, columns, rows }: ReportTable): Html {
  const headings = columns.map((column) => html`<th scope="col" class="${column.kind}">${column.title}</th>`);
  return html`<div class="table">
<p class="caption">${caption}</p>
<p class="explanation">${explanation}</p>
<div class="scroll" role="region" tabindex="0" aria-label="${caption}">
<table>
<thead><tr>${headings}</tr></thead>
<tbody>
${rows.map((row) => rowHtml(row, columns))}</tbody>
</table>
</div>
</div>
`;
}

function rowHtml({ cells, weight }: ReportRow, columns: readonly ReportColumn[]): Html {
  const rendered = cells.map((cell, index) =>
    index === 0 ? html`<th scope="row">${cell}</th>` : html`<td class="${columns[index].kind}">${cell}</td>`,
  );
  return html`<tr class="${weight ?? 'plain'}">${rendered}</tr>\n`;
}
