import { marks, pattern } from '../marks/markCharacters.js';

/** Words of a common name, none of which is a verb or joins another thing. */
const word = String.raw`(?!(?:is|are|was|were|has|have|had|and|or|but|not|no|with|without|than|the|an?|of|to|in|on|at|by|from|shows?|contains?|lies|sits|near|above|below|behind|beside|between|under|over)\b)[\p{L}-]+`;
const commonName = String.raw`\b(?<article>the|an?|this|his|her) (?:(?:${word}|${marks.other}) ){0,3}(?:${word}|${marks.other})`;
const namedAlso = new RegExp(
  String.raw`${commonName}(?: \((?:(?:the|an?|i\.e\.,?|or) )?(?<bracketed>${pattern.text})\)|, or (?<other>${pattern.text})(?=[.,;)\n]|$)|,? (?:also |better |otherwise |commonly )?(?:known as|called) (?:the |an? )?(?<called>${pattern.text})(?![\p{L}-]))`,
  'giu',
);

/** A marked text in which what has a common name beside its option's is called by that alone: "the collarbone (clavicle)", "the hip socket, or acetabulum". */
export function withoutGlosses(text: string): string {
  return text.replace(namedAlso, (...found) => {
    const { article, bracketed, other, called } = found.at(-1) as Record<string, string | undefined>;
    return `${article} ${bracketed ?? other ?? called}`;
  });
}
