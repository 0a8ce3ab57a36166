/** Characters [start, end) of a text for which a mark stands. */
export interface MarkedSpan {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
}

/** A text with marks in place of spans, which are in its order and do not overlap. */
export function withMarks(text: string, spans: readonly MarkedSpan[]): string {
  let done = 0;
  const pieces = spans.map(({ start, end, mark }) => {
    const piece = text.slice(done, start) + mark;
    done = end;
    return piece;
  });
  return pieces.join('') + text.slice(done);
}
