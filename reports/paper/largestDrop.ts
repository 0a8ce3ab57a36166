import type { PairedDifference } from '../../results/select/comparePairs.js';
import { isHigherBetter, type MeasureName } from '../../suites/measures.js';
import { differenceValue } from './paperCells.js';
import type { PaperRow, PaperValue } from './paperTable.js';

/** A perturbation by what a reader calls it, and what it changes. */
export interface PerturbedDifference {
  readonly name: string;
  readonly difference: PairedDifference;
}

/**
 * The difference that is worst, with the name of its perturbation where it is for the worse; without values where none has any.
 * The worst of several has no p of its own.
 */
export function largestDrop(found: readonly PerturbedDifference[], measure: MeasureName): PaperValue {
  const direction = isHigherBetter(measure) ? 1 : -1;
  const merit = ({ difference: { difference } }: PerturbedDifference) =>
    difference === null ? Number.MAX_VALUE : direction * difference;
  const [worst] = [...found].sort((a, b) => merit(a) - merit(b));
  const value = differenceValue(worst.difference, measure);
  return { ...value, p: null, itemP: null, marks: [], of: merit(worst) < 0 ? worst.name : null };
}

/** Marks the rows whose only value in a column is the best of all; of a single row nothing can be said. */
export function markSteadiest(rows: readonly PaperRow[], column: number, measure: MeasureName): PaperRow[] {
  const direction = isHigherBetter(measure) ? 1 : -1;
  const numbers = rows.flatMap(({ cells }) => cells[column].values[0].number ?? []);
  if (numbers.length < 2) return [...rows];
  const best = direction * Math.max(...numbers.map((number) => direction * number));
  return rows.map((row) => {
    const [value] = row.cells[column].values;
    if (value.number !== best) return row;
    const cell = { ...row.cells[column], values: [{ ...value, marks: ['steadiest' as const] }] };
    return { ...row, cells: row.cells.with(column, cell) };
  });
}
