/** Characters [start, end) of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const announcement = /\b(?:final answer|answer|conclusion)(?: is)?(?: ?[:=]| is\b)|\\boxed ?\{|<answer>/gi;

/**
 * Where a plain text gives its answer, when it says so: after the last "Answer:" to the end of that line.
 * `null` when it announces none, so that all of it is the answer.
 */
export function finalAnswer(text: string): Span | null {
  const last = [...text.matchAll(announcement)].at(-1);
  if (last === undefined) return null;
  const start = last.index + last[0].length;
  const from = text[start] === '\n' ? start + 1 : start;
  const lineEnd = text.indexOf('\n', from);
  return { start, end: lineEnd < 0 ? text.length : lineEnd };
}
