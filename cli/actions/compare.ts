import { formatComparison } from '../../reports/text/formatComparison.js';
import type { AdjustmentName } from '../../results/compare/adjustment.js';
import type { ComparedBy } from '../../results/compare/comparedBy.js';
import { compareRuns } from '../../results/compare/compareRuns.js';
import type { MeasureName } from '../../suites/measures.js';
import type { Aspect } from '../../suites/schema/schema.js';
import { print, printJson } from '../print.js';

export interface CompareFlags {
  readonly suite: string;
  readonly by: ComparedBy;
  readonly judge?: string;
  readonly adjust: AdjustmentName;
  readonly seed: number;
  readonly coverageFloor: number;
  readonly aspect?: readonly (Aspect | 'all')[];
  readonly measure?: readonly MeasureName[];
  readonly acrossJudges?: boolean;
  readonly json?: boolean;
}

/** Compares paired items and prints the comparison. */
export async function compare(
  runs: readonly string[],
  { json = false, adjust, aspect, measure, ...flags }: CompareFlags,
): Promise<void> {
  const comparison = await compareRuns({
    ...flags,
    runs,
    adjustment: adjust,
    ...(aspect === undefined ? {} : { aspects: aspect }),
    ...(measure === undefined ? {} : { measures: measure }),
  });
  if (json) printJson(comparison);
  else print(formatComparison(comparison));
}
