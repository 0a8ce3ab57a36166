import type { AnswerForm } from '../../suites/answers/answerKinds.js';
import type { Aspect } from '../../suites/schema/schema.js';

/** A question with its aspect and the answer that it wants. */
export type AskedQuestion = readonly [aspect: Aspect, question: string, answer: AnswerForm];

const visible: AnswerForm = { kind: 'structures', asked: { about: 'visible' } };
const enclosed: AnswerForm = { kind: 'structures', asked: { about: 'enclosed' } };
const options: AnswerForm = {
  kind: 'choice',
  asked: { about: 'enclosed' },
  options: ['liver', 'spleen', 'left kidney', 'stomach'],
};

/** Every aspect that a suite asks about, open and closed where it has both. */
export const askedQuestions: readonly AskedQuestion[] = [
  ['anatomy', 'OEQ1.1', visible],
  ['anatomy', 'CEQ1', options],
  ['comprehension', 'OEQ2', enclosed],
  ['comprehension', 'CEQ2', options],
  ['quantitative', 'OEQ3.1', { kind: 'structures', asked: { about: 'largest' } }],
  ['quantitative', 'CEQ3', options],
  ['spatial', 'OEQ3.2', { kind: 'direction', target: 'liver', reference: 'spleen' }],
  ['spatial', 'CEQ3.1', options],
  ['physiology', 'OEQ4', { kind: 'function' }],
];
