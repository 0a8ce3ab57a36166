import { z } from 'zod';
import { shuffled } from '../../util/random.js';
import { answerKind, hadHow } from './answerKind.js';

/** Structures drawn where the question does not say how many there are. */
const usualCount = 5;

/** One structure by name, or all that are visible. */
export const structures = answerKind({
  name: 'structures',
  form: 'open',
  measures: ['responseAccuracy', 'hallucination'],
  schemas: {
    form: z.strictObject({
      kind: z.literal('structures'),
      /** `visible` wants a list; the others want one structure. */
      asked: z.strictObject({ about: z.enum(['visible', 'enclosed', 'largest']) }),
    }),
    /** Names of the classes that the answer is made of. */
    key: z.strictObject({ kind: z.literal('structures'), classes: z.array(z.string()) }),
    reading: z.strictObject({
      kind: z.literal('structures'),
      had: z.enum(hadHow),
      /** What the response names as its answer: the words, and the classes that they may mean. */
      named: z.array(z.strictObject({ phrase: z.string(), classes: z.array(z.string()) })),
    }),
  },
  randomAnswer: ({ asked }, random, { structures: names, count = usualCount }) =>
    asked.about === 'visible'
      ? shuffled(names, random).slice(0, count).join(', ')
      : names[random.integer(names.length)],
});
