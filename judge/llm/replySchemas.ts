import { z } from 'zod';

/** Longest analysis that is taken, in UTF-16 code units: a reply without end is no verdict. */
const analysisLength = 50_000;

/** Lengths are checked here alone: not every provider takes a schema that speaks of them. */
const analysis = z
  .string()
  .refine((text) => text.trim() !== '', 'no analysis')
  .refine((text) => text.length <= analysisLength, 'analysis too long');

/** What a judge has to say of an open answer. */
export const gradeSchema = z.strictObject({
  analysis,
  responseAccuracy: z.literal([1, 2, 3, 4, 5]),
  hallucination: z.literal([0, 1]),
});
export type Grade = z.infer<typeof gradeSchema>;

/** What a judge has to say of which of so many options a closed answer chose: a letter, or "none". */
export function chosenOptionSchema(options: number) {
  const letters = Array.from({ length: options }, (_, index) => optionLetter(index));
  return z.strictObject({ analysis, choice: z.enum([...letters, 'none']) });
}
export type ChosenOption = z.infer<ReturnType<typeof chosenOptionSchema>>;

/** The letter of an option by its 0-based index. */
export function optionLetter(index: number): string {
  return String.fromCharCode(65 + index);
}

/** A schema as providers take it: whole numbers as such, without the dialect's name. */
export function replyJsonSchema(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    override: ({ jsonSchema }) => {
      if (jsonSchema.type === 'number') jsonSchema.type = 'integer';
    },
  });
  return json;
}
