import type { BadRow } from '../../suites/rows/readRows.js';

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
