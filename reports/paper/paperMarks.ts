/** A sign behind a number. */
export interface PaperMark {
  readonly symbol: string;
  /** In LaTeX's math mode. */
  readonly latex: string;
  /** For the notes of a table that has it. */
  readonly meaning: string;
}

/** Every mark. */
export const paperMarks = {
  /** The paper's dagger, by its own test. */
  itemLevel: {
    symbol: '†',
    latex: '\\dagger',
    meaning:
      "p < 0.05 by Wilcoxon's signed-rank test over items, as in the paper: not adjusted for the number of tests, and as if " +
      'items of one subject were independent',
  },
  /** The same, but by a test that holds when items of one subject hang together. */
  bySubject: {
    symbol: '‡',
    latex: '\\ddagger',
    meaning:
      "p < 0.05 by the same test of the subjects' means, one a subject, not adjusted: where it is missing beside a dagger, the " +
      'dagger may rest on items of one subject being alike. Fewer than six subjects cannot have it',
  },
  /** Who loses least when images get worse. */
  steadiest: {
    symbol: '*',
    latex: '\\ast',
    meaning: 'the smallest change for the worse among the models; one at the floor of the scale cannot drop',
  },
} as const satisfies Readonly<Record<string, PaperMark>>;

export type PaperMarkName = keyof typeof paperMarks;

/** The marks of a difference: the paper's, and the one by subject, each where its p is below 0.05. */
export function marksOfP({
  p,
  itemP,
}: {
  readonly p: number | null;
  readonly itemP: number | null;
}): PaperMarkName[] {
  const isFound = (one: number | null) => one !== null && one < 0.05;
  return [...(isFound(itemP) ? ['itemLevel' as const] : []), ...(isFound(p) ? ['bySubject' as const] : [])];
}
