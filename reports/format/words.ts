import type { Measure } from '../../suites/measures.js';
import type { Aspect, Item } from '../../suites/schema/schema.js';

/** What an aspect is called in tables; "all" for all aspects together. */
export const aspectWords: Readonly<Record<Aspect | 'all', string>> = {
  anatomy: 'Anatomy',
  comprehension: 'Comprehension',
  quantitative: 'Quantitative',
  spatial: 'Spatial',
  physiology: 'Physiology',
  robustness: 'Robustness',
  safety: 'Safety',
  all: 'All aspects',
};

/** What each form of question is called; "questions" may follow. */
export const formWords: Readonly<Record<Item['form'], string>> = {
  open: 'Open',
  closed: 'Multiple-choice',
};

/** The name, the unit and the better direction of each measure. */
export const measureWords: Readonly<
  Record<Measure, { name: string; unit: string; better: 'higher' | 'lower' }>
> = {
  responseAccuracy: { name: 'Response accuracy', unit: 'points, 1 to 5', better: 'higher' },
  accuracy: { name: 'Accuracy', unit: '% correct', better: 'higher' },
  hallucination: { name: 'Hallucination', unit: '% of answers', better: 'lower' },
};
