import type { GroupSummary } from '../../results/summarize/runSummary.js';
import { formatMeasure } from './formatMeasure.js';
import { noValue } from './formatNumber.js';
import { formatShare } from './formatShare.js';

/** Whether a judge gave scores in a group, but said of no answer whether it hallucinates, as rules do for some questions. */
export function isHallucinationUnjudged({ counts }: GroupSummary): boolean {
  return counts.scored > 0 && counts.hallucinationKnown === 0;
}

/** Rate and coverage of hallucination; "not judged" instead of a coverage of 0 where the judge looks for none. */
export function hallucinationCells(group: GroupSummary): [rate: string, coverage: string] {
  if (isHallucinationUnjudged(group)) return ['not judged', noValue];
  const { measure, mean, coverage } = group.hallucination;
  return [formatMeasure(measure, mean), formatShare(coverage)];
}
