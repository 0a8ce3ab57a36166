import { paperMarkdown } from '../paper/writers/paperMarkdown.js';
import type { ReportBlock, ReportSection } from '../sections/reportSection.js';
import { escapeMarkdown } from './escapeMarkdown.js';
import { tableMarkdown } from './tableMarkdown.js';

/** The report as Markdown: all tables and words; figures and gallery, with what models said, are on the page alone. */
export function reportMarkdown(title: string, sections: readonly ReportSection[]): string {
  const parts = sections.flatMap((section) => [
    `## ${escapeMarkdown(section.title)}\n`,
    ...section.blocks.flatMap(blockMarkdown),
  ]);
  const note = 'Figures and a gallery of items are in report.html; all numbers are in the CSV files.\n';
  return [`# ${escapeMarkdown(title)}\n`, note, ...parts].join('\n');
}

function blockMarkdown(block: ReportBlock): string[] {
  switch (block.kind) {
    case 'heading':
      return [`### ${escapeMarkdown(block.text)}\n`];
    case 'paragraph':
      return [`${escapeMarkdown(block.text)}\n`];
    case 'table':
      return [tableMarkdown(block.table)];
    case 'folded':
      return [
        `<details><summary>${escapeMarkdown(block.summary)}</summary>\n`,
        tableMarkdown(block.table),
        '</details>\n',
      ];
    case 'paper':
      return [paperMarkdown(block.table)];
    case 'figure':
      return [];
  }
}
