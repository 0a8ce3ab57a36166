/** Characters [start, end) of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const announcement = /\b(?:final answer|answer|conclusion)(?: is)?(?: ?[:=]| is\b)|\\boxed ?\{|<answer>/gi;

const correction =
  /(?:^|[.!?;\n] ?|- ?)(?:but )?(?:wait|no(?=[,.:;!])|actually|correction|on second thoughts?|on reflection|on closer (?:look|inspection|examination)|looking (?:closer|again|more closely)|scratch that)\b[,.:;!]?/gi;

const conclusion =
  /(?:^|[.!?;:\n] ?)(?:and )?(?:so|therefore|thus|hence|overall|consequently|accordingly|altogether|in (?:conclusion|summary|short|sum|total)|to (?:conclude|sum up)|taken together|all in all|this leaves|that leaves|which leaves)\b(?! far\b)|(?:,|;| -) (?:and )?(?:so|hence|thus|therefore) (?:the answer|this|it|that)\b|\b(?:therefore|thus|hence|consequently)\b/gi;

/**
 * Stretches of a plain text that may hold its answer, the most decisive first: after the last "Answer:", the last conclusion, all that
 * follows the last correction ("No, ..."), all of the text. A correction behind one of the first two puts it last but one.
 */
export function answerStretches(text: string): readonly Span[] {
  const corrected = lastCorrection(text);
  const decisive = [announced(text), concluded(text)].filter((span) => span !== null);
  const isStale = (span: Span) => corrected !== null && span.start < corrected.start;
  return [
    ...decisive.filter((span) => !isStale(span)),
    ...(corrected === null ? [] : [corrected]),
    ...decisive.filter(isStale),
    { start: 0, end: text.length },
  ];
}

/** After the last "Answer:" to the end of that line, or of the next one; null where no answer is announced. */
export function announced(text: string): Span | null {
  const last = [...text.matchAll(announcement)].at(-1);
  if (last === undefined) return null;
  const start = last.index + last[0].length;
  const from = text[start] === '\n' ? start + 1 : start;
  const lineEnd = text.indexOf('\n', from);
  return { start, end: lineEnd < 0 ? text.length : lineEnd };
}

function lastCorrection(text: string): Span | null {
  const last = [...text.matchAll(correction)].at(-1);
  return last === undefined ? null : { start: last.index + last[0].length, end: text.length };
}

/** The last sentence that draws a conclusion, from the word that says so if it opens a clause. */
function concluded(text: string): Span | null {
  const last = [...text.matchAll(conclusion)].at(-1);
  if (last === undefined) return null;
  const opens = /^\W/.test(last[0]) || last.index === 0;
  const start = opens ? last.index + 1 : sentenceStart(text, last.index);
  const from = last.index + last[0].length;
  const length = text.slice(from, from + 600).search(/[.!?](?:\s|$)|\n/);
  return { start: last.index === 0 ? 0 : start, end: length < 0 ? Math.min(text.length, from + 600) : from + length };
}

function sentenceStart(text: string, index: number): number {
  const before = text.slice(Math.max(0, index - 400), index);
  return index - (/[^.!?;\n]*$/.exec(before)?.[0].length ?? 0);
}
