/**
 * Kinds of evidence, from the strongest to the weakest: a form made for an answer (a box, a tag, a JSON member); an announcement
 * that says it is final or has a line of its own; another announcement ("the answer is C"); a conclusion, a whole line or a last
 * one; what is asserted in prose; what is said besides.
 */
export const tiers = ['form', 'final', 'announcement', 'conclusion', 'assertion', 'aside'] as const;
export type Tier = (typeof tiers)[number];

/** A place of a marked text that claims an answer. */
export interface Claim {
  readonly at: number;
  /** The mark of what is claimed: an option, several, none. */
  readonly mark: string;
  readonly tier: Tier;
  /** The name of the rule that found it. */
  readonly rule: string;
  /** True where it only "would" be so. */
  readonly isSupposed?: boolean;
  /** True for an announcement of what is only possible: others are, too. */
  readonly isOpen?: boolean;
  /** Where the sentence starts whose earlier claims it turns, in a clause with "but". */
  readonly turns?: number;
}
