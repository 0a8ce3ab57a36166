import type { ProgramFile } from '../../../suites/answers/program.js';
import { fileIn, headingFile } from './fileMark.js';

/**
 * The file that the nearest heading above a block stands for; null where there is none, or a nearer one of something else.
 *
 * @param before lines above the block, the nearest first
 */
export function nameAbove(before: readonly string[]): ProgramFile | null {
  let level = 7;
  for (const [place, line] of before.entries()) {
    const own = /^#{1,6}(?=\s)/.exec(line)?.[0].length ?? null;
    const isBelowOther = own === null ? level < 7 : own >= level;
    const file = isBelowOther || isInList(before, place) ? null : headingFile(line);
    if (file !== null) return file;
    if (own !== null) level = Math.min(level, own);
  }
  return null;
}

/** Whether a line is one of several that stand together and name files: a tree or a list of them, and no heading. */
export function isInList(before: readonly string[], place: number): boolean {
  const line = before[place];
  const file = fileIn(line);
  if (line.startsWith('#') || file === null) return false;
  return [before[place - 1], before[place + 1]].some((beside) => {
    const other = beside === undefined || !isListLine(beside) ? null : fileIn(beside);
    return other !== null && other !== file;
  });
}

/** Files in the order of a list or tree that stands above a block. */
export function listedFiles(before: readonly string[]): ProgramFile[] {
  return before.flatMap((line, place) => (isInList(before, place) ? (fileIn(line) ?? []) : [])).reverse();
}

function isListLine(line: string): boolean {
  if (line.startsWith('#')) return false;
  return /^(?:[│|├└`+]|(?:\d+[.)]|[-*•])\s)/u.test(line) || headingFile(line) !== null;
}
