/** A sign behind a number. */
export interface PaperMark {
  readonly symbol: string;
  /** In LaTeX's math mode. */
  readonly latex: string;
  /** For the notes of a table that has it. */
  readonly meaning: string;
}

/** Every mark. A test that does not take items of one subject as independent will have a line of its own beside the paper's. */
export const paperMarks = {
  /** The paper's dagger, by its own test. */
  itemLevel: {
    symbol: '†',
    latex: '\\dagger',
    meaning:
      "p < 0.05 by Wilcoxon's signed-rank test over items, as in the paper: not adjusted for the number of tests, and as if " +
      'items of one subject were independent',
  },
  /** Who loses least when images get worse. */
  steadiest: {
    symbol: '*',
    latex: '\\ast',
    meaning: 'the smallest change for the worse among the models; one at the floor of the scale cannot drop',
  },
} as const satisfies Readonly<Record<string, PaperMark>>;

export type PaperMarkName = keyof typeof paperMarks;

/** The marks of a p: the paper's below 0.05. */
export function marksOfP(p: number | null): PaperMarkName[] {
  return p !== null && p < 0.05 ? ['itemLevel'] : [];
}
