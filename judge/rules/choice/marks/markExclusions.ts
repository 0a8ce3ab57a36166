import { choiceOfMark, pattern, textMark } from './markCharacters.js';

const option = `(?:the |options? |choices? )?${pattern.option}["')\\]]{0,2}`;
const several = `${option}(?:(?:,|,? and|,? or| &|/) ?${option}){1,7}`;
const out = '(?:wrong|incorrect|eliminated|ruled out|excluded|dismissed|discarded|out|out of the question)';

/** "B, C and D can be ruled out", "I can exclude B, C and D"; not under a condition. */
const exclusion = new RegExp(
  [
    `${several} (?:are|can|must|were|have)(?: (?:all|both|be|been|safely|clearly|therefore|thus|each|readily|easily))* ${out}(?![\\p{L}-]| from\\b)`,
    String.raw`(?<!\b(?:not|cannot|n't|to) (?:\p{Ll}+ )?)\b(?:rule out|rules out|exclude|excludes|eliminate|eliminates) ${several}`,
  ].join('|'),
  'giu',
);
const anyOption = new RegExp(pattern.option, 'gu');
const supposed = /\b(?:if|unless|were|would|could|might|not|n't)\b[^.;\n]*$|n't\b[^.;\n]*$/i;
const supposedAfter = /^[^.;\n]{0,40}\b(?:if|unless)\b/i;

/** Says of the one option that is named nowhere, where all others are excluded side by side, that it is left. */
export function markExclusions(marked: string, count: number): string {
  if (count < 3) return marked;
  const told = choicesIn(marked);
  if (told.size !== count - 1) return marked;
  const left = Array.from({ length: count }, (_, choice) => choice).find((choice) => !told.has(choice));
  return marked.replace(exclusion, (words, ...rest) => {
    const at = rest.find((one): one is number => typeof one === 'number') ?? 0;
    const isAll = left !== undefined && choicesIn(words).size === count - 1;
    const isSupposed =
      supposed.test(marked.slice(Math.max(0, at - 80), at)) ||
      supposedAfter.test(marked.slice(at + words.length, at + words.length + 60));
    return isAll && !isSupposed ? `${words}, which leaves ${textMark(left)}` : words;
  });
}

function choicesIn(marked: string): ReadonlySet<number | null> {
  return new Set(Array.from(marked.matchAll(anyOption), ([mark]) => choiceOfMark(mark)));
}
