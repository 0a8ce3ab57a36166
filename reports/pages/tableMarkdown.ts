import type { ReportTable } from '../tables/reportTable.js';
import { boundedText } from '../text/boundedText.js';
import { escapeMarkdown } from './escapeMarkdown.js';
import { longestCell } from './tableHtml.js';

/** A table as GitHub's Markdown has it, with its caption above and its explanation below. */
export function tableMarkdown({ caption, explanation, columns, rows }: ReportTable): string {
  const lines = [
    markdownRow(columns.map(({ title }) => escapeMarkdown(title))),
    markdownRow(columns.map(({ kind }) => (kind === 'number' ? '---:' : '---'))),
    ...rows.map(({ cells, weight }) => {
      const escaped = cells.map((cell) => escapeMarkdown(boundedText(cell, longestCell)));
      return markdownRow(
        weight === undefined ? escaped : escaped.map((cell) => (cell === '' ? '' : `**${cell}**`)),
      );
    }),
  ];
  return `**${escapeMarkdown(caption)}**\n\n${lines.join('\n')}\n\n${escapeMarkdown(explanation)}\n`;
}

function markdownRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
