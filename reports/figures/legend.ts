import { type Html, html } from '../pages/html.js';

/** Series that have a colour of their own in the style sheet. */
export const seriesColours = 8;

const rowHeight = 20;
/** Of the widest usual letters at this size, so that entries never meet. */
const letterWidth = 7.5;
const swatchWidth = 17;
const gap = 14;

export interface Legend {
  readonly drawing: Html;
  /** In pixels, with some room below. */
  readonly height: number;
}

/** A swatch and a name for each series, in columns of equal width, in as many rows as they need. */
export function drawLegend(names: readonly string[], width: number): Legend {
  const longest = Math.max(...names.map(({ length }) => length));
  const wanted = swatchWidth + longest * letterWidth + gap;
  const columns = Math.min(names.length, Math.max(1, Math.floor((width + gap) / wanted)));
  const entries = names.map((name, index) => {
    const x = Math.round((index % columns) * Math.min(wanted, width / columns));
    const y = Math.floor(index / columns) * rowHeight + 2;
    return html`<rect class="series${index}" x="${x}" y="${y}" width="12" height="12"/><text class="value" x="${x + swatchWidth}" y="${y + 10}">${name}</text>`;
  });
  return { drawing: html`${entries}`, height: Math.ceil(names.length / columns) * rowHeight + 8 };
}
