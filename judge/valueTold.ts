import type { MeasureName } from '../suites/measures.js';
import type { Verdict } from '../suites/schema/schema.js';

/** What a verdict says of a measure; undefined when it says nothing of it. */
export function valueTold(verdict: Verdict | undefined, measure: MeasureName): number | undefined {
  return verdict?.outcome === 'scored' ? verdict.values[measure] : undefined;
}
