import { readTable } from '../../../suites/rows/readTable.js';
import { csvRecords } from '../../../util/csvRecords.js';
import { InputError } from '../../../util/radvuqaError.js';

/** By what runs are put into groups, such as a year, and which group each run is in. */
export interface Cohorts {
  /** Such as "year" and "reasoning". */
  readonly factors: readonly string[];
  /** Level of each factor by name of the run's folder. */
  readonly levels: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

/**
 * Reads groups of runs: a CSV file with a heading, whose first column holds names of run folders and each other one a factor.
 *
 * @throws InputError when it cannot be read, has no factor, or names a run twice.
 * @example of two factors
 * // run,year,reasoning
 * // gpt-4o,2024,no
 * // o3,2025,yes
 */
export function readCohorts(path: string): Cohorts {
  const [heading, ...rows] = csvRecords(readTable(path));
  const factors = (heading?.cells ?? []).slice(1).map((name) => name.trim());
  const levels = new Map<string, Readonly<Record<string, string>>>();
  if (factors.length === 0 || factors.some((name) => name === '') || new Set(factors).size < factors.length)
    throw cohortsError(
      path,
      'a heading such as "run,year,reasoning"',
      heading?.cells?.join(',') ?? 'nothing',
    );
  for (const { line, cells } of rows) {
    if (cells === undefined || cells.length !== factors.length + 1)
      throw cohortsError(path, `${factors.length + 1} cells a line`, `others in line ${line}`);
    const [run, ...told] = cells.map((cell) => cell.trim());
    if (levels.has(run)) throw cohortsError(path, 'each run once', `${run} again in line ${line}`);
    levels.set(run, Object.fromEntries(factors.map((name, place) => [name, told[place]])));
  }
  return { factors, levels };
}

function cohortsError(path: string, expected: string, found: string): InputError {
  return new InputError({ subject: path, expected, found });
}
