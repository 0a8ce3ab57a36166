import type { Interval } from '../../statistics/interval.js';
import type { PaperFormat } from './formatPaperNumber.js';
import type { PaperMarkName } from './paperMarks.js';

/** A number of a cell, with what it rests on. */
export interface PaperValue {
  /** As the CSV file names it: "response accuracy". */
  readonly name: string;
  /** Null where there is none. */
  readonly number: number | null;
  readonly format: PaperFormat;
  /** What it stands in beside the numbers before it. */
  readonly brackets: 'none' | 'round' | 'square';
  /** Items, or pairs for a difference, that it is about; and those of them that have a value. */
  readonly items: number;
  readonly n: number;
  readonly interval: Interval | null;
  /** Of a difference, by the test that the paper names, but of the subjects' means; null with too few subjects. */
  readonly p: number | null;
  /** By the same test over items, as in the paper. */
  readonly itemP: number | null;
  readonly marks: readonly PaperMarkName[];
  /** What it was found with, where that is not the same for all rows: "noise". */
  readonly of: string | null;
}

/** What stands where a row and a column meet. */
export interface PaperCell {
  readonly values: readonly PaperValue[];
  /** What would fill the values that are missing; null where none is. */
  readonly fill: string | null;
}

/** A column of cells; neighbours of one group have a heading in common. */
export interface PaperColumn {
  readonly group: string | null;
  readonly title: string;
}

/** A model's row; or, without a run, one that stands for what is missing. */
export interface PaperRow {
  /** What neighbouring rows have in common, such as "CT"; null in tables without such parts. */
  readonly block: string | null;
  readonly model: string;
  /** Name of the run folder; null where there is no run. */
  readonly run: string | null;
  readonly cells: readonly PaperCell[];
}

/** A table of the paper as data: pages and files are written from it. All text is plain and escaped only when written. */
export interface PaperTable {
  /** Of letters and digits, for anchors, labels and the CSV file: "table2". */
  readonly name: string;
  /** As the paper calls it: "Table II". */
  readonly number: string;
  readonly title: string;
  /** What the report calls the judge whose verdicts these are. */
  readonly judge: string;
  /** What its numbers are, in sentences. */
  readonly notes: readonly string[];
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly PaperRow[];
}

/** Whether no cell of the table has a number. */
export function isEmptyTable({ rows }: PaperTable): boolean {
  return rows.every(({ cells }) =>
    cells.every(({ values }) => values.every(({ number }) => number === null)),
  );
}

/** What would fill the table's missing values, each once, in order of first cell: footnote "a" is the first. */
export function fillsOf({ rows }: PaperTable): string[] {
  return [...new Set(rows.flatMap(({ cells }) => cells.flatMap(({ fill }) => fill ?? [])))];
}

/** The letter of a footnote: "a", "b", ..., "z", "aa". */
export function footnoteLetter(place: number): string {
  const letter = String.fromCharCode(97 + (place % 26));
  return place < 26 ? letter : `${footnoteLetter(Math.floor(place / 26) - 1)}${letter}`;
}
