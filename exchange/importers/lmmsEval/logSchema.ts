import { z } from 'zod';

/** What is read of lmms-eval's files; all else is left alone. */

const count = z.nullish(z.number());

/** A reply, or several of repeats, in lists within one another. */
export type Replies = string | readonly Replies[];
const replies: z.ZodType<Replies> = z.lazy(() => z.union([z.string(), z.array(replies)]));

/** A row of samples_TASK.jsonl. */
export const sampleSchema = z.looseObject({
  filtered_resps: replies,
  resps: replies.optional(),
  input: z.unknown().optional(),
  token_counts: z.nullish(z.array(z.nullable(z.looseObject({ input_tokens: count, output_tokens: count })))),
});
export type Sample = z.infer<typeof sampleSchema>;

const settings = z.looseObject({
  temperature: count,
  top_p: count,
  max_new_tokens: count,
  seed: count,
});

/** results.json. */
export const resultsSchema = z.looseObject({
  config: z.nullish(
    z.looseObject({
      model: z.nullish(z.string()),
      model_args: z.unknown().optional(),
      resolved_cli_args: z.nullish(z.looseObject({ timezone: z.nullish(z.string()) })),
    }),
  ),
  configs: z.nullish(
    z.record(
      z.string(),
      z.looseObject({
        generation_kwargs: z.nullish(settings),
        repeats: count,
        metadata: z.nullish(z.record(z.string(), z.unknown())),
      }),
    ),
  ),
  lmms_eval_version: z.nullish(z.string()),
  date: z.nullish(z.string()),
});
export type Results = z.infer<typeof resultsSchema>;
