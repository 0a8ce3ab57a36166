/** What the paper calls an aspect, and the questions that its numbers are of. */
export interface QuestionGroup {
  readonly title: string;
  readonly open: readonly string[];
  readonly closed: readonly string[];
}

/** The aspects of Table II, from left to right. */
export const questionGroups: readonly QuestionGroup[] = [
  { title: 'Anatomic understanding', open: ['OEQ1.1', 'OEQ1.2'], closed: ['CEQ1'] },
  { title: 'Multimodal comprehension', open: ['OEQ2'], closed: ['CEQ2'] },
  { title: 'Quantitative reasoning', open: ['OEQ3.1'], closed: ['CEQ3'] },
  /** Headed "Q5" in the paper, which has no such questions of space. */
  { title: 'Spatial reasoning', open: ['OEQ3.2', 'OEQ3.3'], closed: ['CEQ3.1', 'CEQ3.2'] },
  { title: 'Physiological knowledge', open: ['OEQ4'], closed: [] },
];

/** All open questions of Table II. */
export const openQuestions = questionGroups.flatMap(({ open }) => open);

/** All closed ones. */
export const closedQuestions = questionGroups.flatMap(({ closed }) => closed);
