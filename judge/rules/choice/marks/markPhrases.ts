import { marks, pattern } from './markCharacters.js';

const offered =
  '(?: (?:above|given|listed|four|three|five|two|provided|available|offered|options?|choices?|answers?|alternatives|possibilities|structures?|organs?))';
const named = `(?:the |an? )?${pattern.mark}`;
const neitherNor = `neither ${named}(?:,? nor ${named})*`;

const noneOf = new RegExp(
  [
    // "None of the above", "none of these structures"
    String.raw`(?<!${pattern.mark}["')]?[:,] ?)\b(?:none|no one|nothing|neither|not (?:any|one)) of (?:(?:these|those|them)${offered}*|(?:the|your|all|all the)${offered}+)(?: \(${pattern.mark}\))?`,
    // "None of A, B, C and D"
    String.raw`\bnone of (?:the |your )?(?:${pattern.letter}|${marks.several})`,
    // "Neither A nor B", where it is all
    String.raw`(?<=^|\n|\bis |[:=] ?)${neitherNor}(?=[^\p{L}\n]*(?:\n|$))`,
    // "No correct option"
    String.raw`\bno (?:(?:correct|right|suitable|matching|valid|listed|given) )+(?:option|choice|answer)\b|\bno option\b`,
    // "Answer: None"
    String.raw`(?<=^|\n|[:=] ?["'({]?|\b(?:answer|choice|option)s? (?:is|would be|must be) |\b(?:choose|say|select|pick) )(?:none|neither)(?=["'})\]]{0,2} ?(?:[.!,\n]|$))`,
  ].join('|'),
  'giu',
);

/** "Neither the stomach nor the kidney, but the spleen" names the spleen. */
const neitherBut = new RegExp(
  String.raw`\b${neitherNor},? but (?:rather |instead |only )?(?=(?:the |an? )?${pattern.option})`,
  'giu',
);
/** "Neither the bladder nor the prostate is in the box" says nothing of the others. */
const neither = new RegExp(String.raw`\b${neitherNor}|\bneither (?:the |an? )?${marks.several}`, 'giu');

/** "Both the first and the second option". */
const bothOrdinals =
  /\bboth (?:the )?(?:first|second|third|fourth|last)(?: (?:option|choice|answer|one))? and (?:the )?(?:first|second|third|fourth|last)(?: (?:option|choice|answer|one)s?)?\b/giu;

const allOf =
  /\b(?:all|both|each|any|either|(?:more than one|several|two|three|multiple)(?= of)) (?:of )?(?:(?:the|these|those|them) )?(?:above|(?:four|three|two|five|given|listed|answer)? ?(?:options|choices|answers|structures|organs|alternatives)|of them)\b/giu;

/** Marks phrases that stand for none or several of the options. */
export function markPhrases(marked: string): string {
  return marked
    .replace(neitherBut, '')
    .replace(noneOf, marks.none)
    .replace(neither, marks.other)
    .replace(allOf, marks.several)
    .replace(bothOrdinals, marks.several);
}
