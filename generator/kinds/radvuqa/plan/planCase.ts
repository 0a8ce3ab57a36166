import type { CaseContext, CasePlan, SliceToPlan } from './casePlan.js';
import { planBalanced } from './planBalanced.js';
import { planByLevel } from './planByLevel.js';

/** Plans what the questions of a case's slices are about, as the recipe wants it. */
export function planCase(slices: readonly SliceToPlan[], of: CaseContext): CasePlan {
  const [first] = slices;
  if (first === undefined) return { slices: [], ranks: null, leftOut: [] };
  if (first.context.parameters.optionChoice === 'balanced') return planBalanced(slices, of);
  return {
    slices: slices.map(({ scene, context }) => planByLevel(scene, context)),
    ranks: null,
    leftOut: [],
  };
}
