import { z } from 'zod';
import { faultNames } from '../../suites/answers/assessment.js';
import { optionLetter } from '../../suites/answers/optionLetter.js';
import { type MeasureName, ratingsOf } from '../../suites/measures.js';
import type { MeasuredValues } from '../../suites/schema/schema.js';

/** Longest analysis that is taken, in UTF-16 code units: a reply without end is no verdict. */
const analysisLength = 50_000;

/** Lengths are checked here alone: not every provider takes a schema that speaks of them. */
const analysis = z
  .string()
  .refine((text) => text.trim() !== '', 'no analysis')
  .refine((text) => text.length <= analysisLength, 'analysis too long');

/** What a judge has to say of an open answer: an analysis, and a rating for each measure that is rated. */
export type Grade = { readonly analysis: string } & MeasuredValues;

/** A grade as a judge has to give it; which measures it has depends on the kind of answer. */
export function gradeSchema(names: readonly MeasureName[]): z.ZodType<Grade> {
  const values = names.flatMap((name) => {
    const ratings = ratingsOf(name);
    return ratings === null ? [] : [[name, z.literal(ratings)] as const];
  });
  return z.strictObject({ analysis, ...Object.fromEntries(values) });
}

/** What a judge has to say of which of so many options a closed answer chose: a letter, or "none". */
export function chosenOptionSchema(options: number) {
  const letters = Array.from({ length: options }, (_, index) => optionLetter(index));
  return z.strictObject({ analysis, choice: z.enum([...letters, 'none']) });
}

/** What a judge has to say of which faults the reasons for an assessment name. */
export const namedFaultsSchema = z.strictObject({ analysis, faults: z.array(z.enum(faultNames)) });

/** A schema as providers take it: whole numbers as such, without the dialect's name. */
export function replyJsonSchema(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    override: ({ jsonSchema }) => {
      if (jsonSchema.type === 'number') jsonSchema.type = 'integer';
    },
  });
  return json;
}
