import { optionIndex } from '../../../../suites/answers/optionLetter.js';
import type { LetterToken } from './letterTokens.js';

const ordinals: readonly string[] = ['first', 'second', 'third', 'fourth', 'fifth'];
const noun = '(?:option|choice|answer|alternative)';
const listed = '(?: listed| given| offered)?';
const amongThem = `of the (?:(?:${['two', 'three', 'four', 'five', 'listed', 'given', 'answer'].join('|')}) )*(?:options|choices|answers|alternatives)`;
const ending = String.raw`(?=["')]{0,2}\s*(?:$|[.,;!\n]))`;
const chosen =
  '(?:answer|choice) (?:is|would be|must be)|(?:choose|pick|select|go with|opt for|settle on|vote for)';

function ordinal(group: string): string {
  return `(?<${group}>${ordinals.join('|')}|last)`;
}

/** Options by their place: "the first option, A,", "the answer is the third one". */
const placed = new RegExp(
  [
    String.raw`\bthe ${ordinal('lettered')} ${noun}${listed},? \(?(?<letter>[A-H])\b\)?,?`,
    String.raw`(?<=\b(?:${chosen}) )the ${ordinal('chosen')} (?:${noun}|one)${listed}${ending}`,
    String.raw`(?<=\b(?:it|this|that) (?:is|must be|has to be) )the ${ordinal('told')} (?:option${listed}|${amongThem})${ending}`,
    String.raw`^(?:the )?${ordinal('alone')}(?: ${noun}| one)?${listed}(?: ${amongThem})?(?=[.!]?\s*$)`,
  ].join('|'),
  'giu',
);

/** Options by their place among several, in the text's order; one beside another's letter is none. */
export function ordinalTokens(text: string, count: number): readonly LetterToken[] {
  return Array.from(text.matchAll(placed), ({ 0: words, index, groups = {} }) => {
    const { letter, lettered, chosen: named, told, alone } = groups;
    const place = (lettered ?? named ?? told ?? alone ?? '').toLowerCase();
    const choice = place === 'last' ? count - 1 : ordinals.indexOf(place);
    const isOne = letter === undefined || optionIndex(letter) === choice;
    return { start: index, end: index + words.length, choice: isOne ? choice : -1 };
  }).filter(({ choice }) => choice >= 0);
}
