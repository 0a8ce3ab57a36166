import { noValue } from '../../text/formatNumber.js';
import { formatPaperNumber } from '../formatPaperNumber.js';
import { type PaperMark, paperMarks } from '../paperMarks.js';
import type { PaperCell, PaperColumn, PaperTable, PaperValue } from '../paperTable.js';

const brackets: Readonly<Record<PaperValue['brackets'], readonly [string, string]>> = {
  none: ['', ''],
  round: ['(', ')'],
  square: ['[', ']'],
};

/** How a writer sets text and marks. */
export interface TextStyle {
  text(text: string): string;
  mark(mark: PaperMark): string;
}

/** As it is: for pages, where all text is escaped in the end. */
export const plainStyle: TextStyle = { text: (text) => text, mark: ({ symbol }) => symbol };

/** A cell's numbers with their brackets and marks, such as "2.10 (0.420)"; a dash where there are none. */
export function cellText({ values }: PaperCell, style: TextStyle = plainStyle): string {
  if (values.length === 0) return style.text(noValue);
  return values.map((value) => valueText(value, style)).join(' ');
}

function valueText(value: PaperValue, { text, mark }: TextStyle): string {
  const [before, after] = brackets[value.brackets];
  const marks = value.marks.map((name) => mark(paperMarks[name])).join('');
  const of = value.of === null ? '' : `, ${value.of}`;
  const number = `${formatPaperNumber(value.number, value.format)}${of}`;
  return `${text(before)}${text(number)}${marks}${text(after)}`;
}

/** The marks that a table has, in the order of their list. */
export function marksIn({ rows }: PaperTable): PaperMark[] {
  const names = rows.flatMap(({ cells }) =>
    cells.flatMap(({ values }) => values.flatMap(({ marks }) => marks)),
  );
  return Object.entries(paperMarks).flatMap(([name, mark]) =>
    names.some((one) => one === name) ? [mark] : [],
  );
}

/** "Table II. Capabilities by aspect. Judge: rules". */
export function titleText({ number, title, judge }: PaperTable): string {
  return `${number}. ${title}. Judge: ${judge}`;
}

/** Neighbouring columns of one group, or a single column without one. */
export function columnGroups(
  columns: readonly PaperColumn[],
): { readonly group: string | null; readonly width: number }[] {
  const groups: { group: string | null; width: number }[] = [];
  for (const { group } of columns) {
    const last = groups.at(-1);
    if (last !== undefined && group !== null && last.group === group) last.width++;
    else groups.push({ group, width: 1 });
  }
  return groups;
}

/** Rows of one block after those of another. */
export function rowBlocks({ rows }: PaperTable): {
  readonly block: string | null;
  readonly rows: PaperTable['rows'];
}[] {
  const names = [...new Set(rows.map(({ block }) => block))];
  return names.map((block) => ({ block, rows: rows.filter((row) => row.block === block) }));
}
