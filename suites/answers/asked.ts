import { z } from 'zod';

/**
 * What a question asks of the image: which structures are visible, which one a mark encloses, which covers the largest area,
 * where one structure lies as seen from another, or whether it is real. Told in the question's text, too; rules read answers
 * by it.
 */
export const askedSchema = z.discriminatedUnion('about', [
  z.strictObject({ about: z.literal('visible') }),
  z.strictObject({ about: z.literal('enclosed') }),
  z.strictObject({ about: z.literal('largest') }),
  z.strictObject({ about: z.literal('direction'), target: z.string(), reference: z.string() }),
  z.strictObject({ about: z.literal('authenticity') }),
]);
export type Asked = z.infer<typeof askedSchema>;
