import type { Item } from './schema/schema.js';

/**
 * What is measured on an item. `responseAccuracy`: 1 to 5, open items. `accuracy`: 1 correct or 0, closed items;
 * its mean is the paper's multiple-choice accuracy. `hallucination`: 1 or 0, where the judge can tell.
 */
export type Measure = 'responseAccuracy' | 'accuracy' | 'hallucination';

/** The score of each form. */
export const scoreOfForm: Readonly<Record<Item['form'], Measure>> = {
  open: 'responseAccuracy',
  closed: 'accuracy',
};

/** The worst and the best value of each measure. */
export const measureScale: Readonly<Record<Measure, { readonly worst: number; readonly best: number }>> = {
  responseAccuracy: { worst: 1, best: 5 },
  accuracy: { worst: 0, best: 1 },
  hallucination: { worst: 1, best: 0 },
};
