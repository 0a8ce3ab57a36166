import { z } from 'zod';

/** What is read of promptfoo's output (version 3 of its results); all else is left alone. */

const count = z.nullish(z.number());

const component = z.looseObject({
  pass: z.nullish(z.boolean()),
  reason: z.nullish(z.string()),
  assertion: z.nullish(z.looseObject({ type: z.nullish(z.string()), metric: z.nullish(z.string()) })),
});

/** A line of out.jsonl, or an element of "results" in out.json. */
export const resultSchema = z.looseObject({
  testCase: z.looseObject({ metadata: z.nullish(z.record(z.string(), z.unknown())) }),
  provider: z.looseObject({ id: z.string() }),
  promptIdx: z.nullish(z.int()),
  /** Counts tests, and their repeats, too: no two rows have the same. */
  testIdx: z.nullish(z.int()),
  prompt: z.nullish(z.looseObject({ raw: z.nullish(z.string()) })),
  /** 0: passed, 1: an assertion failed, 2: the call did. */
  failureReason: z.nullish(z.int()),
  error: z.nullish(z.string()),
  latencyMs: count,
  response: z.nullish(
    z.looseObject({
      output: z.unknown().optional(),
      error: z.nullish(z.string()),
      cached: z.nullish(z.boolean()),
      latencyMs: count,
      finishReason: z.nullish(z.string()),
      isRefusal: z.nullish(z.boolean()),
      guardrails: z.nullish(z.looseObject({ flagged: z.nullish(z.boolean()) })),
      tokenUsage: z.nullish(
        z.looseObject({
          prompt: count,
          completion: count,
          completionDetails: z.nullish(z.looseObject({ cacheReadInputTokens: count })),
        }),
      ),
    }),
  ),
  gradingResult: z.nullish(z.looseObject({ componentResults: z.nullish(z.array(component)) })),
});
export type Result = z.infer<typeof resultSchema>;

const settings = z.looseObject({
  temperature: count,
  top_p: count,
  max_tokens: count,
  max_completion_tokens: count,
  seed: count,
  apiBaseUrl: z.nullish(z.string()),
});

/** Other members of out.json, each by itself. */
export const memberSchemas = {
  config: z.looseObject({
    tags: z.nullish(z.record(z.string(), z.unknown())),
    providers: z.nullish(z.unknown()),
  }),
  metadata: z.looseObject({ promptfooVersion: z.nullish(z.string()) }),
  'results.timestamp': z.string(),
};

/** A provider of a config that has settings of its own. */
export const providerSchema = z.looseObject({ id: z.string(), config: settings });
export type Settings = z.infer<typeof settings>;

const contentPart = z.looseObject({
  type: z.string(),
  text: z.nullish(z.string()),
  image_url: z.nullish(z.looseObject({ url: z.string(), detail: z.nullish(z.string()) })),
});
export type ContentPart = z.infer<typeof contentPart>;

/** The prompt as it was sent: messages of a chat. */
export const messagesSchema = z.array(
  z.looseObject({ role: z.string(), content: z.union([z.string(), z.array(contentPart)]) }),
);
