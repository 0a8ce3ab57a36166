import { formatComparison } from '../../reports/text/formatComparison.js';
import type { ComparedBy } from '../../results/compare/comparedBy.js';
import { compareRuns } from '../../results/compare/compareRuns.js';
import { print, printJson } from '../print.js';

export interface CompareFlags {
  readonly suite: string;
  readonly by: ComparedBy;
  readonly judge?: string;
  readonly seed: number;
  readonly acrossJudges?: boolean;
  readonly json?: boolean;
}

/** Compares paired items and prints the comparison. */
export async function compare(
  runs: readonly string[],
  { json = false, ...flags }: CompareFlags,
): Promise<void> {
  const comparison = await compareRuns({ ...flags, runs });
  if (json) printJson(comparison);
  else print(formatComparison(comparison));
}
