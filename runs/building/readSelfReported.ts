import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { SelfReported } from '../../suites/schema/schema.js';
import { readBoundedFile } from '../../util/readBoundedFile.js';
import { type Cell, readSheet } from '../../util/xlsx/readSheet.js';

const mostBytes = 16 * 1024 * 1024;

/**
 * The mean Dice that a pipeline wrote of itself: of validation in its last epoch, of testing over all. Headings and numbers of epochs and
 * batches are no scores.
 *
 * @param folder what training left
 * @returns null without either table.
 */
export async function readSelfReported(folder: string): Promise<SelfReported | null> {
  const names = await readdir(folder, { recursive: true });
  const read = async (pattern: RegExp) => {
    const name = names.filter((one) => pattern.test(one)).sort((a, b) => a.length - b.length)[0];
    return name === undefined ? null : scoresIn(join(folder, name));
  };
  const validation = await read(/val\w*_?dice\w*\.xlsx$/i);
  const test = await read(/test\w*_?dice\w*\.xlsx$/i);
  if (validation === null && test === null) return null;
  return { validation: meanOf(validation?.at(-1) ?? []), test: meanOf(test?.flat() ?? []) };
}

async function scoresIn(path: string): Promise<number[][] | null> {
  const sheet = readSheet(await readBoundedFile(path, mostBytes).catch(() => Buffer.alloc(0)));
  return sheet === null
    ? null
    : withoutHeadings(sheet).map((row) => row.filter((cell) => typeof cell === 'number'));
}

/**
 * A sheet without its headings: a first row or column of texts, of nothing, or of numbers that count up from 0 or 1.
 *
 * @example
 * withoutHeadings([[null, 0, 1], [0, 0.7, 0.8]]); // [[0.7, 0.8]]
 */
export function withoutHeadings(sheet: readonly (readonly Cell[])[]): (readonly Cell[])[] {
  const rows = sheet.filter((row) => row.length > 0);
  const hasCorner = rows.length > 1 && isName(rows[0][0]) && rows[0].length > 1;
  const body = isHeading(rows[0] ?? [], hasCorner) ? rows.slice(1) : rows;
  const first = body.map(([cell = null]) => cell);
  return isHeading(first, hasCorner) && body.some((row) => row.length > 1)
    ? body.map((row) => row.slice(1))
    : body;
}

function isName(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || typeof cell === 'string';
}

/** Below or beside an empty or named corner any whole number counts as one of a heading. */
function isHeading(cells: readonly Cell[], hasCorner: boolean): boolean {
  const numbers = cells.filter((cell) => typeof cell === 'number');
  if (numbers.length === 0) return cells.length > 0;
  const counts =
    numbers.every((value, place) => value === numbers[0] + place) && (numbers[0] === 0 || numbers[0] === 1);
  return counts && (numbers.length > 1 || hasCorner);
}

function meanOf(scores: readonly number[]): number | null {
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
