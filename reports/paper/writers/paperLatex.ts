import {
  fillsOf,
  footnoteLetter,
  isEmptyTable,
  type PaperCell,
  type PaperRow,
  type PaperTable,
} from '../paperTable.js';
import { escapeLatex } from './escapeLatex.js';
import { cellText, columnGroups, marksIn, rowBlocks, type TextStyle, titleText } from './paperText.js';

const style: TextStyle = { text: escapeLatex, mark: ({ latex }) => `$^{${latex}}$` };

/** With more columns than this a table is scaled to the width of the text. */
const mostUnscaled = 6;

/** Tables of the paper as LaTeX with the packages booktabs and graphicx; those without a number are comments. */
export function paperLatex(tables: readonly PaperTable[]): string {
  const head =
    '% Needs \\usepackage{booktabs} and \\usepackage{graphicx}.\n% Ask for UTF-8 if the LaTeX is older than 2018.\n';
  return [head, ...tables.map(tableLatex)].join('\n');
}

function tableLatex(table: PaperTable): string {
  const fills = fillsOf(table);
  if (isEmptyTable(table)) return comment(`${titleText(table)}: no data yet. ${fills.join('; ')}`);
  const isWide = table.columns.length > mostUnscaled;
  const grid = [
    '\\begin{tabular}{l',
    'r'.repeat(table.columns.length),
    '}\n',
    gridOf(table, fills),
    '\\end{tabular}',
  ].join('');
  const notes = [
    escapeLatex(table.notes.join(' ')),
    ...marksIn(table).map(({ latex, meaning }) => `$^{${latex}}$~${escapeLatex(meaning)}.`),
    ...fills.map((fill, place) => `$^{\\mathrm{${footnoteLetter(place)}}}$~\\texttt{${escapeLatex(fill)}}`),
  ];
  return [
    '\\begin{table*}',
    '\\centering',
    `\\caption{${escapeLatex(`${table.title} (${table.number} of the RadVUQA paper). Judge: ${table.judge}`)}}`,
    `\\label{${table.name}}`,
    isWide ? `\\resizebox{\\textwidth}{!}{%\n${grid}}` : grid,
    '\\par\\smallskip\\footnotesize\\raggedright',
    notes.join('\\par\n'),
    '\\end{table*}',
    '',
  ].join('\n');
}

function gridOf(table: PaperTable, fills: readonly string[]): string {
  const blocks = rowBlocks(table).map(({ block, rows }) => blockOf(block, rows, { table, fills }));
  return `\\toprule\n${headOf(table)}\\midrule\n${blocks.join('\\midrule\n')}\\bottomrule\n`;
}

/** Groups over their columns with a rule beneath each, then the columns' own titles. */
function headOf({ columns }: PaperTable): string {
  const groups = columnGroups(columns);
  let first = 2;
  const rules: string[] = [];
  const headings = groups.map(({ group, width }) => {
    if (group !== null) rules.push(`\\cmidrule(lr){${first}-${first + width - 1}}`);
    first += width;
    return `\\multicolumn{${width}}{c}{${escapeLatex(group ?? '')}}`;
  });
  const titles = columns.map(({ title }) => escapeLatex(title));
  return `${rowOf(['', ...headings])}${rules.join(' ')}\n${rowOf(['Model', ...titles])}`;
}

function blockOf(
  block: string | null,
  rows: readonly PaperRow[],
  { table, fills }: { readonly table: PaperTable; readonly fills: readonly string[] },
): string {
  const heading =
    block === null
      ? ''
      : rowOf([`\\multicolumn{${table.columns.length + 1}}{l}{\\textit{${escapeLatex(block)}}}`]);
  const body = rows.map(({ model, cells }) =>
    rowOf([escapeLatex(model), ...cells.map((cell) => cellLatex(cell, fills))]),
  );
  return `${heading}${body.join('')}`;
}

function cellLatex(cell: PaperCell, fills: readonly string[]): string {
  const text = cellText(cell, style);
  if (cell.fill === null) return text;
  return `${text}$^{\\mathrm{${footnoteLetter(fills.indexOf(cell.fill))}}}$`;
}

/** A cell that begins with a bracket would be read as an option of the line break before it. */
function rowOf(cells: readonly string[]): string {
  return `${cells.map((cell) => (cell.startsWith('[') ? `{}${cell}` : cell)).join(' & ')} \\\\\n`;
}

function comment(text: string): string {
  return `% ${text.replace(/\s+/g, ' ')}\n`;
}
