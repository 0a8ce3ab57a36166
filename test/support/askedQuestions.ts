import type { Aspect, Item } from '../../suites/schema/schema.js';

/** A question with its aspect and form. */
export type AskedQuestion = readonly [aspect: Aspect, question: string, form: Item['form']];

/** Every aspect that a suite asks about, open and closed where it has both. */
export const askedQuestions: readonly AskedQuestion[] = [
  ['anatomy', 'OEQ1.1', 'open'],
  ['anatomy', 'CEQ1', 'closed'],
  ['comprehension', 'OEQ2', 'open'],
  ['comprehension', 'CEQ2', 'closed'],
  ['quantitative', 'OEQ3.1', 'open'],
  ['quantitative', 'CEQ3', 'closed'],
  ['spatial', 'OEQ3.2', 'open'],
  ['spatial', 'CEQ3.1', 'closed'],
  ['physiology', 'OEQ4', 'open'],
];
