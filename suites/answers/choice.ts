import { z } from 'zod';
import { answerKind, hadHow } from './answerKind.js';
import { askedSchema } from './asked.js';
import { optionLetter } from './optionLetter.js';

/**
 * Why a wrong option is certainly wrong. Of structures, from the hardest to the easiest: it is `visible` elsewhere, belongs to the
 * `same region`, is of the `other side`, is `absent`. `direction`: another than the right one; `authenticity`: real for
 * synthesised, or the other way round; `abstention`: the option that leaves the question open, which is counted apart.
 */
export const wrongOptionLevels = [
  'visible',
  'same region',
  'other side',
  'absent',
  'direction',
  'authenticity',
  'abstention',
] as const;

/** One of several lettered options. */
export const choice = answerKind({
  name: 'choice',
  form: 'closed',
  measures: ['accuracy', 'hallucination'],
  schemas: {
    form: z.strictObject({
      kind: z.literal('choice'),
      asked: askedSchema,
      /** In the order of their letters; each stands in the text, too. */
      options: z.array(z.string()).min(2),
    }),
    key: z.strictObject({
      kind: z.literal('choice'),
      /** 0-based index of the right option. */
      choice: z.int(),
      /** Why each option is wrong, in the order of the options; null for the right one. */
      wrong: z.array(z.nullable(z.enum(wrongOptionLevels))),
    }),
    reading: z.strictObject({ kind: z.literal('choice'), had: z.enum(hadHow), choice: z.int() }),
  },
  options: ({ options }) => options,
  categories: { ofReading: ({ choice }) => String(choice), ofKey: ({ choice }) => String(choice) },
  rightAnswer: ({ choice }, reference) => `${optionLetter(choice)}. ${reference}`,
  randomAnswer: ({ options }, random) => optionLetter(random.integer(options.length)),
});
