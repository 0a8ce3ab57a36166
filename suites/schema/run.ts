import { z } from 'zod';
import { coordinateConventionSchema } from '../answers/coordinates.js';
import { buildSettingsSchema } from './pipeline.js';
import { repeatNumber } from './repeatNumber.js';
import { sha256Schema } from './sha256.js';

/** Format name of a run's manifest, written and checked on reading. */
export const runFormat = 'radvuqa-run/2';

export const outcomes = ['ok', 'empty', 'reasoned', 'refused', 'filtered', 'truncated', 'failed'] as const;
export type Outcome = (typeof outcomes)[number];

export const usageSchema = z.strictObject({
  inputTokens: z.int().optional(),
  outputTokens: z.int().optional(),
  cachedTokens: z.int().optional(),
});
export type Usage = z.infer<typeof usageSchema>;

/** Longest response that is kept, in UTF-16 code units; even fully escaped, its row can be read again. */
export const maximumResponseLength = 1_000_000;

/** What a model said to an item: a row of responses.jsonl. */
export const responseSchema = z.strictObject({
  id: z.string(),
  response: z.string(),
  outcome: z.enum(outcomes),
  error: z.nullable(z.string()),
  usage: z.nullable(usageSchema),
  latencyMs: z.nullable(z.number()),
  /** Calls that were made; 0 when the answer comes from the response cache, or nothing could be sent. */
  attempts: z.int(),
  /** Which time the item was asked, from 0; 0 when absent. */
  repeat: repeatNumber.optional(),
  /** The provider's id of the batch that it was answered in; a single call when absent. */
  batch: z.string().optional(),
  /** SHA-256 of the bytes of each image as sent. */
  images: z.array(sha256Schema).readonly().optional(),
  /** Parameters of the run that the model does not take, and that were not sent. */
  dropped: z.array(z.string()).readonly().optional(),
  /** What the model thought before it answered, where the provider hands that over apart; it is not judged. */
  reasoning: z.string().optional(),
  /** The model's name as the reply has it. */
  served: z.string().optional(),
  /** Of a failed call: the server or the way to it was at fault, and the next session asks again. */
  isOutage: z.literal(true).optional(),
});
export type Response = z.infer<typeof responseSchema>;

/** A row of a vendor's file; other members are ignored. */
export const vendorRowSchema = z.object({
  id: z.string(),
  response: z.string(),
  repeat: repeatNumber.optional(),
  /** What became of the question, where it is no answer. */
  outcome: z.enum(outcomes).optional(),
  error: z.nullish(z.string()),
});

/** What was wrong in a vendor's file: a row of submission-errors.jsonl. */
export const submissionErrorSchema = z.strictObject({
  /** Line in the vendor's file, or which row or element it is, from 1; null for an item without a row, and where rows have no order. */
  line: z.nullable(z.int()),
  /** Of an imported log, the file of a folder or the member of an archive that the row is in. */
  file: z.string().optional(),
  id: z.nullable(z.string()),
  problem: z.enum([
    'not readable',
    'not JSON',
    'not an object',
    'id missing',
    'id not text',
    'id empty',
    'id unknown',
    'id repeated',
    'response missing',
    'response not text',
    'response too long',
    'error in place of an answer',
    'outcome not usable',
    'repeat not usable',
    'no row for item',
    'no masks for item',
    'mask missing',
    'mask not usable',
    'image unknown',
  ]),
  detail: z.string(),
});
export type SubmissionError = z.infer<typeof submissionErrorSchema>;

/** What the calls of a run cost by a price table. */
export const runCostSchema = z.strictObject({
  currency: z.string(),
  /** Of the calls whose price is known. */
  amount: z.number(),
  /** Calls whose tokens or price are not known; they are not in the amount. */
  unknownCalls: z.int(),
  /** Date of the price table. */
  pricesDate: z.string(),
});
export type RunCost = z.infer<typeof runCostSchema>;

/** The provider of runs that were handed in: whoever made them says what became of his calls. */
export const submittedProvider = 'submitted';

/** Manifest of a run: run.json. */
export const runManifestSchema = z.strictObject({
  format: z.literal(runFormat),
  suite: z.strictObject({ name: z.string(), version: z.string(), hash: sha256Schema }),
  model: z.strictObject({ provider: z.string(), name: z.string() }),
  parameters: z.record(z.string(), z.unknown()),
  /** Where the server was before it moved to the base URL of the parameters, oldest first. */
  earlierBaseUrls: z.array(z.string()).optional(),
  /** How images and prompts were handed over. */
  imagePolicy: z.string(),
  promptPolicy: z.string(),
  /** What the model's coordinates are, where that is declared to be otherwise than items ask for. */
  coordinates: coordinateConventionSchema.optional(),
  toolVersion: z.string(),
  started: z.string(),
  finished: z.nullable(z.string()),
  counts: z.record(z.string(), z.int()),
  /** Parameters that the model refused for some request; a row of each such response names them. */
  dropped: z.array(z.string()).optional(),
  /** The model's names as replies had them. */
  served: z.array(z.string()).optional(),
  /** Tokens of all calls whose provider told them. */
  usage: usageSchema.optional(),
  cost: runCostSchema.optional(),
  /** Of a run that built pipelines. */
  build: buildSettingsSchema.optional(),
  /** How many items and repeats its last session was to build: what is not there was never made. */
  wanted: z.strictObject({ items: z.int().min(0), repeats: z.int().min(1) }).optional(),
  /** Of a run that was made by another tool and taken in from its log. */
  imported: z
    .strictObject({
      /** Such as "inspect". */
      from: z.string(),
      /** Null where the log does not tell it. */
      toolVersion: z.nullable(z.string()),
      /** What the log could not tell, one sentence or name each. */
      unknown: z.array(z.string()),
    })
    .optional(),
});
export type RunManifest = z.infer<typeof runManifestSchema>;

/** Whether others made a run and handed it in: they alone know what became of their calls. */
export function isHandedIn({ model, imported }: Pick<RunManifest, 'model' | 'imported'>): boolean {
  return model.provider === submittedProvider || imported !== undefined;
}

/** What happened to a batch: a row of batches.jsonl. Rows of one batch have the same tag. */
export const batchEventSchema = z.discriminatedUnion('event', [
  /** Its requests are decided; it is about to be handed in. */
  z.strictObject({
    event: z.literal('prepared'),
    tag: z.string(),
    time: z.string(),
    /** What is asked, in the order of the requests' numbers. */
    asks: z.array(
      z.strictObject({
        id: z.string(),
        repeat: repeatNumber.optional(),
        images: z.array(sha256Schema),
        /** Where its answer is kept in the response cache. */
        cacheKey: sha256Schema.optional(),
      }),
    ),
    dropped: z.array(z.string()),
    /** Tokens that it may take. */
    estimate: usageSchema,
  }),
  z.strictObject({ event: z.literal('submitted'), tag: z.string(), time: z.string(), batch: z.string() }),
  /** Nothing more will come of it. */
  z.strictObject({
    event: z.literal('closed'),
    tag: z.string(),
    time: z.string(),
    /** The provider's own word. */
    detail: z.string(),
    answered: z.int(),
    /** Requests without a result; they are asked again. */
    unanswered: z.int(),
  }),
]);
export type BatchEvent = z.infer<typeof batchEventSchema>;

const price = z.number().nonnegative();

/** Prices of models: a file for `--prices`. */
export const priceTableSchema = z.strictObject({
  format: z.literal('radvuqa-prices/1'),
  /** The day the prices were looked up, YYYY-MM-DD. */
  date: z.iso.date(),
  currency: z.string(),
  note: z.string().optional(),
  /** By PROVIDER:NAME; per million tokens. */
  models: z.record(
    z.string(),
    z.strictObject({
      input: price,
      output: price,
      /** Input that the provider had in its cache; the same as other input when absent. */
      cached: price.optional(),
      /** Share of the price that is charged in a batch, such as 0.5; the whole when absent. */
      batch: z.number().min(0).max(1).optional(),
    }),
  ),
});
export type PriceTable = z.infer<typeof priceTableSchema>;
export type ModelPrice = PriceTable['models'][string];
