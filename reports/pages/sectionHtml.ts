import { paperHtml } from '../paper/writers/paperHtml.js';
import type { ReportBlock, ReportSection } from '../sections/reportSection.js';
import { type Html, html } from './html.js';
import { tableHtml } from './tableHtml.js';

/** A section of the page under its heading. */
export function sectionHtml({ id, title, blocks }: ReportSection): Html {
  return html`<section id="${id}">
<h2>${title}</h2>
${blocks.map(blockHtml)}</section>
`;
}

function blockHtml(block: ReportBlock): Html {
  switch (block.kind) {
    case 'paragraph':
      return html`<p>${block.text}</p>\n`;
    case 'heading':
      return html`<h3>${block.text}</h3>\n`;
    case 'table':
      return tableHtml(block.table);
    case 'folded':
      return html`<details><summary>${block.summary}</summary>\n${tableHtml(block.table)}</details>\n`;
    case 'paper':
      return paperHtml(block.table);
    case 'figure':
      return block.figure;
  }
}
