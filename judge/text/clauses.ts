/** A stretch of a text that one negation can govern: characters [start, end). */
export interface Clause {
  readonly start: number;
  readonly end: number;
}

const boundary =
  /[;!?\n]|\.(?!\p{N})|:|,? \b(?:but|however|although|though|while|whereas|yet|so|therefore|instead|because|since|except|apart from|other than)\b(?! (?:for|from)\b)|, (?=(?:the|a|an|there|it|this|these|that|i|we|both|and the|and there|and it)\b[^,.;!?\n]{0,100}\b(?:is|are|was|were|can|has|have|shows?|appears?|seems?|lies|occup(?:y|ies))\b)| and (?=(?:the|there|it|this|these|i|we|both)\b[^,.;!?\n]{0,100}\b(?:is|are|was|were|can|has|have|shows?|appears?|seems?|lies|occup(?:y|ies))\b)/giu;

/** Splits a plain text into clauses: at sentence ends, at words of contrast, before a new subject with a verb. */
export function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  for (const match of text.matchAll(boundary)) {
    clauses.push({ start, end: match.index });
    start = match.index + (/^\W*$/.test(match[0]) ? match[0].length : 0);
  }
  clauses.push({ start, end: text.length });
  return clauses.filter((clause) => clause.end > clause.start);
}
