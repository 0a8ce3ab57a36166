import type { QuestionForm } from '../../suites/answers/answerKind.js';
import type { Aspect } from '../../suites/schema/schema.js';

/** What an aspect is called in tables; "all" for all aspects together. */
export const aspectWords: Readonly<Record<Aspect | 'all', string>> = {
  anatomy: 'Anatomy',
  comprehension: 'Comprehension',
  quantitative: 'Quantitative',
  spatial: 'Spatial',
  physiology: 'Physiology',
  robustness: 'Robustness',
  safety: 'Safety',
  'segmentation quality': 'Segmentation quality',
  glioma: 'Glioma',
  'segmentation pipeline': 'Segmentation pipelines',
  all: 'All aspects',
};

/** What each form of question is called; "questions" may follow. */
export const formWords: Readonly<Record<QuestionForm, string>> = {
  open: 'Open',
  closed: 'Multiple-choice',
  assessment: 'Assessment',
  grade: 'Grade',
  point: 'Point',
  box: 'Box',
  polygon: 'Polygon',
  program: 'Program',
};

/** A word or words with a capital at the start. */
export function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
