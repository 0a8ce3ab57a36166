import { z } from 'zod';

/** What is read of Inspect's logs (version 2 of its format); all else is left alone. Members that it leaves out or writes as null are not told. */

const count = z.nullish(z.number());

const contentPart = z.looseObject({
  type: z.string(),
  text: z.nullish(z.string()),
  reasoning: z.nullish(z.string()),
  image: z.nullish(z.string()),
  detail: z.nullish(z.string()),
});
export type ContentPart = z.infer<typeof contentPart>;

const message = z.looseObject({
  role: z.string(),
  content: z.union([z.string(), z.array(contentPart)]),
});
export type Message = z.infer<typeof message>;

const score = z.looseObject({
  value: z.unknown(),
  answer: z.nullish(z.string()),
  explanation: z.nullish(z.string()),
});
export type Score = z.infer<typeof score>;

const output = z.looseObject({
  model: z.nullish(z.string()),
  completion: z.nullish(z.string()),
  choices: z.nullish(
    z.array(z.looseObject({ stop_reason: z.nullish(z.string()), message: z.nullish(message) })),
  ),
  usage: z.nullish(
    z.looseObject({
      input_tokens: count,
      output_tokens: count,
      input_tokens_cache_read: count,
      input_tokens_cache_write: count,
    }),
  ),
  time: count,
  error: z.nullish(z.string()),
});

/** A member samples/<id>_epoch_<n>.json, or an element of "samples". */
export const sampleSchema = z.looseObject({
  id: z.union([z.string(), z.number()]),
  epoch: z.nullish(z.int()),
  input: z.union([z.string(), z.array(message)]),
  messages: z.nullish(z.array(message)),
  output: z.nullish(output),
  scores: z.nullish(z.record(z.string(), score)),
  error: z.nullish(z.looseObject({ message: z.string() })),
  error_retries: z.nullish(z.array(z.unknown())),
  attachments: z.nullish(z.record(z.string(), z.string())),
});
export type Sample = z.infer<typeof sampleSchema>;

const settings = z.looseObject({ temperature: count, top_p: count, max_tokens: count, seed: count });
export type Settings = z.infer<typeof settings>;

/** header.json, _journal/start.json, or the members of a log that is one JSON. */
export const headerSchema = z.looseObject({
  status: z.nullish(z.string()),
  eval: z.nullish(
    z.looseObject({
      created: z.nullish(z.string()),
      model: z.nullish(z.string()),
      model_base_url: z.nullish(z.string()),
      model_generate_config: z.nullish(settings),
      metadata: z.nullish(z.record(z.string(), z.unknown())),
      packages: z.nullish(z.record(z.string(), z.unknown())),
    }),
  ),
  plan: z.nullish(z.looseObject({ config: z.nullish(settings) })),
  stats: z.nullish(z.looseObject({ started_at: z.nullish(z.string()), completed_at: z.nullish(z.string()) })),
});
export type Header = z.infer<typeof headerSchema>;
