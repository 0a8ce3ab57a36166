import type { LetterToken } from './letterTokens.js';

const noDigit = String.raw`(?![\p{L}\p{N}%]|[.,/-]\p{N}| ?(?:mm|cm|hu)\b)`;
const words: readonly string[] = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** "Option 2", "option two". */
const named = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:option|choice|alternative) ?(?:number |no\.? ?|nr\.? ?|#)?(?:\(?(?<named>[1-9])\)?${noDigit}|(?<=choice |option )(?<word>${words.join('|')})(?=[.,:;!)]|$|\n| (?:is|it|fits|applies|because|since)\b))`,
  'giu',
);

/** Singular nouns whose number on a line of its own is an option's: "Modality identified: 2". */
const thing =
  'answer|option|choice|response|selection|pick|verdict|result|solution|decision|prediction|correct|diagnosis|modality|structure|organ|device|finding|sequence|plane|projection|phase|technique|abnormality|pathology|condition|disease|vessel|muscle|bone|region|sign|examination';
const chosen = String.raw`identified|shown|seen|selected|chosen|depicted|visible|enclosed|marked|boxed|used|number|no\.?|is|(?:in|of|inside) the \p{Ll}+`;
const ends = String.raw`(?=["'*]{0,3}\.?\s*(?:$|\n))`;
const announcing =
  "(?:answer|choice|option)(?:,[^,.]{1,30},)? (?:is|would be|must be)|(?:i|i'd|would|i'll) (?:choose|pick|select|go with|say|answer(?: with)?|settled (?:for|on)|chose|picked|selected|went with)";

/** Numbers that stand by themselves for an option. */
const alone = new RegExp(
  [
    // "2", "2) The tube ends in the stomach", "2 (a generator with two leads)"
    String.raw`^[("']?(?:number |no\. ?|#)?(?<alone>[1-9])(?:["')]{0,2}\.?\s*$|(?:[.)] (?=\p{Lu}\p{Ll}* \p{Ll})| (?=\(\p{L}[^()]*\)\.?\s*$))(?![^]*(?:\n| )[("]?\d[.)] ))`,
    // "Modality identified: 2"
    String.raw`(?<=(?:^|\n|[.!?] )(?:the |my |final |correct |selected )*(?:${thing})(?: (?:${chosen}))*(?: ?[:=-]| (?:number|no\.?)) ?)\(?(?<labelled>[1-9])\)?${ends}`,
    // "The answer is number 2", "I choose 2"
    String.raw`(?<=\b(?:${announcing}) )(?:number |no\. ?|#)?\(?(?<told>[1-9])\)?(?=["']?(?:[.,;!] |[.!]?\s*(?:$|\n)))`,
    // "Number 2 it is", "of the options, no. 1 is the one"
    String.raw`(?<=^|\n|[.!?,] |so )(?:number |no\. ?|#)(?<called>[1-9])(?= (?:it is|is|fits|matches|applies)\b)`,
    // "... with two leads: (2).", "the generator gives it away -> 2"
    String.raw`(?<=[:?] )\((?<bracketed>[1-9])\)(?=\.?\s*$)|(?<=[-=]> ?)\(?(?<pointed>[1-9])\)?(?=\.?\s*$)`,
  ].join('|'),
  'giu',
);

/** Options that a text names by their number, in its order; those by the number alone only where the options' texts hold none. */
export function numberTokens(text: string, hasNumbers: boolean): readonly LetterToken[] {
  return (hasNumbers ? [named] : [named, alone]).flatMap((expression) =>
    Array.from(text.matchAll(expression), ({ 0: said, index, groups = {} }) => ({
      start: index,
      end: index + said.trimEnd().length,
      choice: numberOf(Object.values(groups).find((group) => group !== undefined) ?? '') - 1,
    })),
  );
}

function numberOf(said: string): number {
  return words.indexOf(said.toLowerCase()) + 1 || Number(said);
}
