import { pattern } from './markCharacters.js';

const thing =
  '(?:organ|structure|option|answer|choice|entry|item|name|one|region|vessel|bone|finding|letter)';
const label = new RegExp(
  `\\b(?:the |an? )?${thing}(?: that is|,)? (?:listed|given|named|labell?ed|lettered|marked|shown|offered|found|called|designated) (?:under|as|with|by|at|in|next to|beside) (?:the )?(?:letters? |option |choice )?["'(]?(?=${pattern.letter})`,
  'giu',
);

/** "The last entry in the list, the liver". */
const entry = new RegExp(
  `\\bthe (?:first|second|third|fourth|fifth|last|next to last|final) (?:entry|item|choice|option|answer|one|candidate|possibility)(?: (?:in|on|of|from) (?:the|this|your) (?:list|options|choices|answers))?(?: (?:given|listed|offered))?(?:, | - |: )(?:namely |i\\.e\\. )?(?=(?:the |an? )?${pattern.option})`,
  'giu',
);

/** A marked text in which an option is told by its letter alone: "the organ listed under letter C" is "C". */
export function withoutLabels(marked: string): string {
  return marked.replace(label, '').replace(entry, '');
}
