import type { RowPlace, UnusableRow } from '../importer.js';

/** A row of which nothing is known but where it stands and what is wrong with it. */
export function unusableRow(
  { line, file }: RowPlace,
  problem: UnusableRow['problem'],
  detail: string,
): UnusableRow {
  return { kind: 'unusable', line, file, id: null, problem, detail };
}
