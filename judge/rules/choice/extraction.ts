/** Why no choice was read from a reply. */
export type UnparsedReason =
  | 'empty'
  | 'unfinished reasoning'
  | 'refusal'
  | 'several choices'
  | 'letter out of range'
  | 'letter and text disagree'
  | 'none of the options'
  | 'unresolved correction'
  | 'no choice';

/** The choice a reply makes, with the rule that read it; or why none could be read. */
export type Extraction =
  | { readonly kind: 'chosen'; readonly choice: number; readonly rule: string }
  | { readonly kind: 'unparsed'; readonly reason: UnparsedReason };

/** What the words at one place of a reply claim the answer to be. */
export type Claim =
  | {
      readonly kind: 'option';
      readonly choice: number;
      readonly means: 'letter' | 'text';
      readonly end: number;
    }
  | { readonly kind: 'several choices' }
  | { readonly kind: 'letter out of range' }
  | { readonly kind: 'letter and text disagree' }
  | { readonly kind: 'none of the options' };

/** A claim that a rule found at a position of the reply. */
export interface Statement {
  readonly rule: string;
  readonly at: number;
  readonly claim: Claim;
  /** True when its form says that it is the last word: "Final answer: B", a boxed answer, a line of its own. */
  readonly final: boolean;
}
