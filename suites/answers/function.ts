import { z } from 'zod';
import { answerKind, hadHow } from './answerKind.js';

/** What the structure in a mark does. */
export const functionAnswer = answerKind({
  name: 'function',
  form: 'open',
  measures: ['responseAccuracy', 'hallucination'],
  schemas: {
    form: z.strictObject({ kind: z.literal('function') }),
    /** Names of the classes whose function is asked for. */
    key: z.strictObject({ kind: z.literal('function'), classes: z.array(z.string()) }),
    reading: z.strictObject({
      kind: z.literal('function'),
      had: z.enum(hadHow),
      /** Key ideas of the function that the response holds, by name. */
      ideas: z.array(z.string()),
      /** Structures whose function it says it tells. */
      named: z.array(z.strictObject({ phrase: z.string(), classes: z.array(z.string()) })),
    }),
  },
  randomAnswer: (_form, random, { structures, functionOf }) =>
    functionOf(structures[random.integer(structures.length)]),
});
