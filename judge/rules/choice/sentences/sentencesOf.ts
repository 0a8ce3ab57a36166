import { linesOf } from './linesOf.js';

/** A sentence of a marked text, or what stands on a line without one: characters [start, end). */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** What ends it; where a line just ends, "\n". */
  readonly ending: string;
  readonly isFirstOfLine: boolean;
  readonly isLastOfLine: boolean;
  /** The line that it stands on, counted from 0, and how many there are. */
  readonly line: number;
  readonly lineCount: number;
}

type LinePart = Pick<Sentence, 'start' | 'end' | 'ending'>;

/** The sentences of a text, in its order, empty ones left out. */
export function sentencesOf(text: string): readonly Sentence[] {
  const lines = linesOf(text);
  return lines.flatMap(({ at, text: words }, line) =>
    partsOf(words).map(({ start, end, ending }, index, { length }) => ({
      start: at + start,
      end: at + end,
      ending,
      isFirstOfLine: index === 0,
      isLastOfLine: index === length - 1,
      line,
      lineCount: lines.length,
    })),
  );
}

const boundary = /[.!?…]+["')\]]*(?=\s|$)|;(?=\s|$)/g;

/** Signs that end no sentence: "e.g.", "Fig.", "1." at the start of a line. */
const abbreviation =
  /(?:\b(?:e\.g|i\.e|vs|figs?|approx|dr|mr|mrs|ms|ca|resp|cf|incl|st|d\.h|bzw|z\.b)|^[^\p{L}]{0,4}\d{1,2}|(?:^|[\s("]|(?<!\p{L})')[a-z])$/iu;

function partsOf(line: string): LinePart[] {
  const parts: LinePart[] = [];
  let start = 0;
  for (const { 0: ending, index: end } of [...line.matchAll(boundary), { 0: '\n', index: line.length }]) {
    const before = line.slice(Math.max(0, end - 8), end);
    const isNumber = /\bno$/i.test(before) && /^ ?\d/.test(line.slice(end + 1, end + 3));
    const isAbbreviation = isNumber || abbreviation.test(end > 8 ? ` ${before}` : before);
    if (ending.startsWith('.') && isAbbreviation) continue;
    if (/\S/.test(line.slice(start, end))) parts.push({ start, end, ending });
    start = end + ending.length;
  }
  return parts;
}
