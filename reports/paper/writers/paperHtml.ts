import { type Html, html } from '../../pages/html.js';
import { formatP } from '../../text/formatNumber.js';
import {
  fillsOf,
  footnoteLetter,
  isEmptyTable,
  type PaperCell,
  type PaperRow,
  type PaperTable,
} from '../paperTable.js';
import { cellText, columnGroups, marksIn, rowBlocks, titleText } from './paperText.js';

/** A table of the paper on the page; one without a number is a line that says what would fill it. */
export function paperHtml(table: PaperTable): Html {
  const fills = fillsOf(table);
  if (isEmptyTable(table)) {
    return html`<div class="table" id="${table.name}">
<p class="caption">${titleText(table)}</p>
<p class="explanation">No data yet. ${fills.map((fill, place) => html`${place === 0 ? '' : '; '}<code>${fill}</code>`)}</p>
</div>
`;
  }
  return html`<div class="table">
<p class="caption">${titleText(table)}</p>
<p class="explanation">${table.notes.join(' ')}</p>
<div class="scroll" role="region" tabindex="0" aria-label="${titleText(table)}">
<table class="paper">
<thead>${headHtml(table)}</thead>
${rowBlocks(table).map(({ block, rows }) => blockHtml(block, rows, table))}</table>
</div>
${marksIn(table).map(({ symbol, meaning }) => html`<p class="explanation">${symbol} ${meaning}.</p>\n`)}${fills.map(
  (fill, place) =>
    html`<p class="explanation"><sup>${footnoteLetter(place)}</sup> <code>${fill}</code></p>\n`,
)}</div>
`;
}

function headHtml({ columns }: PaperTable): Html {
  const groups = columnGroups(columns).map(
    ({ group, width }) => html`<th scope="colgroup" colspan="${width}" class="group">${group ?? ''}</th>`,
  );
  const titles = columns.map(({ title }) => html`<th scope="col" class="number">${title}</th>`);
  return html`<tr><td></td>${groups}</tr>
<tr><th scope="col">Model</th>${titles}</tr>`;
}

function blockHtml(block: string | null, rows: readonly PaperRow[], table: PaperTable): Html {
  const fills = fillsOf(table);
  const heading =
    block === null
      ? ''
      : html`<tr class="total"><th scope="rowgroup" colspan="${table.columns.length + 1}">${block}</th></tr>\n`;
  const body = rows.map(
    ({ model, cells }) =>
      html`<tr><th scope="row">${model}</th>${cells.map((cell) => cellHtml(cell, fills))}</tr>\n`,
  );
  return html`<tbody>\n${heading}${body}</tbody>\n`;
}

function cellHtml(cell: PaperCell, fills: readonly string[]): Html {
  const text = cellText(cell);
  const note = cell.fill === null ? '' : html`<sup>${footnoteLetter(fills.indexOf(cell.fill))}</sup>`;
  return html`<td class="number" title="${basisText(cell)}">${text}${note}</td>`;
}

/** "response accuracy: 118 of 120; hallucination: 110 of 120, p over items 0.031". */
function basisText({ values, fill }: PaperCell): string {
  const bases = values.map(({ name, n, items, p, itemP }) =>
    [
      `${name}: ${n} of ${items}`,
      ...(itemP === null ? [] : [`p over items ${formatP(itemP)}`]),
      ...(p === null ? [] : [`by subject ${formatP(p)}`]),
    ].join(', '),
  );
  return [...bases, ...(fill === null ? [] : [fill])].join('; ');
}
