/** A stretch of a text that one negation can govern: characters [start, end). */
export interface Clause {
  readonly start: number;
  readonly end: number;
}

const contrast = [
  '(?<!(?:any|every|no)thing |\\ball (?:\\w+ ){0,4})but|however|although|though|while|whereas|(?<!\\b(?:not|nor|is|are) )yet|instead',
  'so|therefore|because|since|except|apart from|other than',
].join('|');
const verbFollows = String.raw`\b[^,.;!?\n]{0,100}\b(?:is|are|was|were|can|has|have|shows?|appears?|seems?|lies|occup(?:y|ies)|encloses?|contains?|covers?|marks?|takes|highlights?)\b`;
const subject = 'the|there|it|this|these|i|we|both|what';

const boundary = new RegExp(
  [
    String.raw`[;!?\n]|\.(?!\p{N})|:`,
    String.raw`,? \b(?:${contrast})\b(?! (?:for|from)\b)`,
    String.raw`, (?=(?:it|that|this)'s\b)`,
    `, (?=(?:${subject}|a|an|that|and the|and there|and it)${verbFollows})`,
    ` and (?=(?:${subject})${verbFollows})`,
  ].join('|'),
  'giu',
);

/**
 * Looks up the clause in which a stretch of a text ends, widened to hold all of it. Stretches must be asked for
 * in increasing order.
 */
export function createClauseFinder(text: string): (stretch: Clause) => Clause {
  const clauses = splitIntoClauses(text);
  let current = 0;
  return ({ start, end }) => {
    while (current < clauses.length - 1 && clauses[current].end < end) current++;
    const clause = clauses[current] ?? { start, end };
    return { start: Math.min(clause.start, start), end: Math.max(clause.end, end) };
  };
}

/** Splits a plain text into clauses: at sentence ends, at words of contrast, before a new subject with a verb. */
function splitIntoClauses(text: string): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  for (const match of text.matchAll(boundary)) {
    clauses.push({ start, end: match.index });
    start = match.index + (/^\W*$/.test(match[0]) ? match[0].length : 0);
  }
  clauses.push({ start, end: text.length });
  return clauses.filter((clause) => clause.end > clause.start);
}
