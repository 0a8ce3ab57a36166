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
