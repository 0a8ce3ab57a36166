import type { BadRow } from '../../suites/rows/readRows.js';

/** What became of the rows of a file that was joined to a suite's items by id. */
export interface RowReport {
  /** Path as it was opened. */
  readonly file: string;
  /** Valid rows whose id is an item of the suite, duplicates included. */
  readonly rows: number;
  /** Rows whose id came before; the last row of an id counts. */
  readonly duplicates: number;
  /** Valid rows whose id is no item of the suite; not used. */
  readonly unknown: number;
  /** Judgements by another judge than the manifest's; not used. */
  readonly otherJudge: number;
  /** Judgements of another response than there is now, or of another key or item by whoever has no seed; not used. */
  readonly stale: number;
  /** Judgements that were written with the suite's seed, by another key or item than there is now: nothing is made of a file that has any. */
  readonly outdated: number;
  /** Judgements that, or whose manifest, were not written with the suite's seed; used for nothing but a table of their own. */
  readonly foreign: number;
  /** Judgements that the judge counted when it wrote them, and that are not there. */
  readonly gone: number;
  /** Rows that are not JSON or not as the schema says; not used. */
  readonly bad: number;
  /** The first few of the bad rows. */
  readonly firstBad: readonly BadRow[];
}

/** Counts of no rows. */
export const noRows = {
  rows: 0,
  duplicates: 0,
  unknown: 0,
  otherJudge: 0,
  stale: 0,
  outdated: 0,
  foreign: 0,
  gone: 0,
};

const kept = 5;

/** Counts bad rows and keeps the first few, so that a file of bad rows costs no memory. */
export function collectBadRows() {
  const firstBad: BadRow[] = [];
  let bad = 0;
  const onBad = (row: BadRow) => {
    bad++;
    if (firstBad.length < kept) firstBad.push(row);
  };
  return { onBad, counted: () => ({ bad, firstBad }) };
}
