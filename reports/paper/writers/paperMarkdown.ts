import { escapeMarkdown } from '../../pages/escapeMarkdown.js';
import { fillsOf, footnoteLetter, isEmptyTable, type PaperCell, type PaperTable } from '../paperTable.js';
import { cellText, marksIn, rowBlocks, titleText } from './paperText.js';

/** A table of the paper as GitHub's Markdown has it: groups of columns and blocks of rows are told in words. */
export function paperMarkdown(table: PaperTable): string {
  const fills = fillsOf(table);
  const title = `**${escapeMarkdown(titleText(table))}**\n`;
  if (isEmptyTable(table)) return `${title}\nNo data yet. ${fills.map(code).join('; ')}\n`;
  const notes = [
    ...marksIn(table).map(({ symbol, meaning }) => `${escapeMarkdown(symbol)} ${escapeMarkdown(meaning)}.`),
    ...fills.map((fill, place) => `[${footnoteLetter(place)}] ${code(fill)}`),
  ];
  return [
    title,
    `${gridOf(table, fills)}\n`,
    `${escapeMarkdown(table.notes.join(' '))}\n`,
    ...notes.map((note) => `${note}\n`),
  ].join('\n');
}

function gridOf(table: PaperTable, fills: readonly string[]): string {
  const hasBlocks = table.rows.some(({ block }) => block !== null);
  const headings = [
    ...(hasBlocks ? [''] : []),
    'Model',
    ...table.columns.map(({ group, title }) => (group === null ? title : `${group}: ${title}`)),
  ];
  const rules = headings.map((_heading, place) =>
    place < headings.length - table.columns.length ? '---' : '---:',
  );
  const rows = rowBlocks(table).flatMap(({ block, rows }) =>
    rows.map(({ model, cells }) => [
      ...(hasBlocks ? [escapeMarkdown(block ?? '')] : []),
      escapeMarkdown(model),
      ...cells.map((cell) => cellMarkdown(cell, fills)),
    ]),
  );
  return [headings.map(escapeMarkdown), rules, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function cellMarkdown(cell: PaperCell, fills: readonly string[]): string {
  const text = escapeMarkdown(cellText(cell));
  return cell.fill === null ? text : `${text} [${footnoteLetter(fills.indexOf(cell.fill))}]`;
}

/** A command; run names may hold anything, but a back tick would end it. */
function code(command: string): string {
  return command.includes('`') ? escapeMarkdown(command) : `\`${command.replaceAll('|', '\\|')}\``;
}
