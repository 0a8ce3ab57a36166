import type { RowPlace, UnusableRow } from '../importer.js';

/** A row of which nothing is known but where it stands and what is wrong with it. */
export function unusableRow(
  { line, file }: RowPlace,
  problem: UnusableRow['problem'],
  detail: string,
): UnusableRow {
  // Readers say the problem, too: "not JSON (Unexpected end of JSON input)".
  const isSaid = detail.startsWith(`${problem} (`) && detail.endsWith(')');
  const told = isSaid ? detail.slice(problem.length + 2, -1) : detail;
  return { kind: 'unusable', line, file, id: null, problem, detail: told };
}
