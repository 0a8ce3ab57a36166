import type { FaultName } from '../../../suites/answers/assessment.js';
import type { OverlapProof } from '../../../suites/schema/schema.js';
import type { QualityRecipe } from './recipe.js';

/** What a mask deserves by the rule of graded faults; "between" is asked of nobody. */
export type RuleLabel = 'accept' | 'reject' | 'between';

/** Faults that are never accepted, whatever they measure: mirrored about a crop, a mask can still have a Dice of 0.93. */
const alwaysRejected: readonly FaultName[] = ['wrong side', 'another structure', 'empty'];

/**
 * Labels a mask by what it measures against the one that is taken as good: accepted where all is near, rejected where anything is far.
 * A stray piece rejects it; a hole keeps it from being accepted.
 */
export function labelByRule(
  { dice, hd95Mm, areaError, strayPieces, holes, equivalentRadiusMm: radius }: OverlapProof,
  fault: FaultName | null,
  { accept, reject }: Pick<QualityRecipe, 'accept' | 'reject'>,
): RuleLabel {
  const distance = hd95Mm ?? Number.POSITIVE_INFINITY;
  const change = Math.abs(areaError);
  if (
    (fault !== null && alwaysRejected.includes(fault)) ||
    dice < reject.diceBelow ||
    distance > reject.hd95Share * radius ||
    change > reject.areaError ||
    strayPieces > 0
  )
    return 'reject';
  const isNear = dice >= accept.dice && distance <= Math.max(accept.hd95Mm, accept.hd95Share * radius);
  return isNear && change <= accept.areaError && holes === 0 ? 'accept' : 'between';
}
