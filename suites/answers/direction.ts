import { z } from 'zod';
import { answerKind, hadHow } from './answerKind.js';
import { directions } from './directions.js';

/** Where one structure lies on the image as seen from another. */
export const direction = answerKind({
  name: 'direction',
  form: 'open',
  measures: ['responseAccuracy', 'hallucination'],
  schemas: {
    form: z.strictObject({
      kind: z.literal('direction'),
      /** Names of the structure that is placed, and of the one that it is placed against. */
      target: z.string(),
      reference: z.string(),
    }),
    key: z.strictObject({ kind: z.literal('direction'), direction: z.enum(directions) }),
    reading: z.strictObject({
      kind: z.literal('direction'),
      had: z.enum(hadHow),
      /** Each direction that is stated of the target, once. */
      directions: z.array(z.enum(directions)),
    }),
  },
  randomAnswer: (_form, random) => directions[random.integer(directions.length)],
});
