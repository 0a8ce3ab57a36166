/** A line of a text, and where it starts. */
export interface Line {
  readonly at: number;
  readonly text: string;
}

/** The lines of a text, in its order. */
export function linesOf(text: string): readonly Line[] {
  let at = 0;
  return text.split('\n').map((line) => {
    const start = at;
    at += line.length + 1;
    return { at: start, text: line };
  });
}
