import type { FaultName } from '../../../suites/answers/assessment.js';
import type { OverlapProof } from '../../../suites/schema/schema.js';
import type { Random } from '../../../util/random.js';
import { shuffled } from '../../../util/random.js';
import type { Fault, GoodMask } from './faults/fault.js';
import { faults } from './faults/faults.js';
import { labelByRule, type RuleLabel } from './labelByRule.js';
import { compareMasks } from './masks/compareMasks.js';
import type { PlaneMask } from './masks/planeMask.js';
import type { QualityRecipe } from './recipe.js';

/** A mask that is asked about, and what is known of it. */
export interface KnownMask {
  readonly mask: PlaneMask;
  readonly accept: boolean;
  readonly rating: number;
  readonly fault: { readonly name: FaultName; readonly severity: number } | null;
  /** Null of masks that experts rated. */
  readonly against: OverlapProof | null;
}

/** What becomes of a slice's masks: those that are asked about, and counts of why others are not. */
export interface ListedMasks {
  readonly masks: readonly KnownMask[];
  readonly rejected: readonly string[];
}

/**
 * The mask as it is, and one with a planted fault: faults take turns by slice, each with a drawn severity, until one can be
 * planted, changes the mask and is labelled.
 */
export function plantFaults(
  good: GoodMask,
  turn: readonly FaultName[],
  recipe: QualityRecipe,
  random: Random,
): ListedMasks {
  const untouched = { mask: good.mask, ...ruled('accept', compareMasks(good.mask, good.mask), null) };
  const rejected: string[] = [];
  for (const fault of turn.flatMap((name) => faults.filter((one) => one.name === name))) {
    const severity = 1 + random.integer(fault.sizes.length);
    const planted = plantOne(good, fault, severity, recipe, random);
    if (typeof planted !== 'string') return { masks: [untouched, planted], rejected };
    rejected.push(`${fault.name} ${severity}: ${planted}`);
  }
  return { masks: [untouched], rejected };
}

/** A mask with a fault; or why there is none. */
function plantOne(
  good: GoodMask,
  fault: Fault,
  severity: number,
  recipe: QualityRecipe,
  random: Random,
): KnownMask | string {
  const mask = fault.plant(good, fault.sizes[severity - 1], random);
  if (mask === null) return 'cannot be planted';
  if (Buffer.from(mask.values).equals(good.mask.values)) return 'changes nothing';
  const against = compareMasks(mask, good.mask, recipe.hd95);
  const label = labelByRule(against, fault.name, recipe);
  if (label === 'between') return 'between accepted and rejected';
  return { mask, ...ruled(label, against, { name: fault.name, severity }) };
}

/** A program's mask, held against an expert's. */
export function holdAgainst(mask: PlaneMask, expert: PlaneMask, recipe: QualityRecipe): ListedMasks {
  const against = compareMasks(mask, expert, recipe.hd95);
  const label = labelByRule(against, null, recipe);
  if (label === 'between') return { masks: [], rejected: ['between accepted and rejected'] };
  return { masks: [{ mask, ...ruled(label, against, null) }], rejected: [] };
}

/** A mask that experts rated: accepted by the median of their ratings, the lower one of two in the middle. */
export function takeRatings(
  mask: PlaneMask,
  ratings: readonly number[],
  { acceptFrom }: QualityRecipe,
): ListedMasks {
  const sorted = [...ratings].sort((a, b) => a - b);
  const rating = sorted[(sorted.length - 1) >> 1];
  return {
    masks: [{ mask, accept: rating >= acceptFrom, rating, fault: null, against: null }],
    rejected: [],
  };
}

/** The score that goes with a label: 5 without fault, 4 with an accepted one, 1 where less than half is right, else 2. */
function ruled(label: Exclude<RuleLabel, 'between'>, against: OverlapProof, fault: KnownMask['fault']) {
  const accepted = against.dice === 1 ? 5 : 4;
  const rejected = against.dice < 0.5 ? 1 : 2;
  const accept = label === 'accept';
  return { accept, rating: accept ? accepted : rejected, fault, against };
}

/** The faults of a recipe in the order in which slice number `slice` of a case tries them. */
export function faultTurn(names: readonly FaultName[], slice: number, random: Random): FaultName[] {
  const order = shuffled(names, random);
  const first = order.length === 0 ? 0 : slice % order.length;
  return [...order.slice(first), ...order.slice(0, first)];
}
