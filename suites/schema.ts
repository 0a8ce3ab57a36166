import { z } from 'zod';

import { repeatNumber } from './repeatNumber.js';

export * from './calibrationSchema.js';
export * from './judgementSchema.js';

/** Format names, written into manifests and checked on reading. */
export const suiteFormat = 'radvuqa-suite/1';
export const runFormat = 'radvuqa-run/1';

/** The eight directions in image terms, clockwise from the top. */
export const directions = [
  'above',
  'upper-right',
  'right',
  'lower-right',
  'below',
  'lower-left',
  'left',
  'upper-left',
] as const;
export type Direction = (typeof directions)[number];

export const aspects = [
  'anatomy',
  'comprehension',
  'quantitative',
  'spatial',
  'physiology',
  'robustness',
  'safety',
] as const;
export type Aspect = (typeof aspects)[number];

export const prompts = ['basic', 'advanced', 'stepwise'] as const;
export type PromptKind = (typeof prompts)[number];

export const planes = ['axial', 'coronal', 'sagittal'] as const;
export type Plane = (typeof planes)[number];

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** [x0, y0, x1, y1] in image pixels, inclusive. */
const pixelBox = z.tuple([z.int(), z.int(), z.int(), z.int()]);
/** Inclusive index ranges [i0, j0, k0, i1, j1, k1] in the RAS+ voxel grid. */
const voxelBox = z.tuple([z.int(), z.int(), z.int(), z.int(), z.int(), z.int()]);

export const armSchema = z.strictObject({
  /** True: the region's display window. False: min-max of the whole volume (control). */
  window: z.boolean(),
  perturbation: z.nullable(
    z.strictObject({
      name: z.string(),
      severity: z.number(),
      parameters: z.record(z.string(), z.unknown()),
      seed: z.int(),
    }),
  ),
  control: z.nullable(z.string()),
});

/** What a model may see: a row of items.jsonl. */
export const itemSchema = z.strictObject({
  id: z.string(),
  /** Equal for the same question on the same slice with another prompt or arm. */
  pair: z.string(),
  suite: z.string(),
  case: z.string(),
  subject: z.string(),
  modality: z.enum(['CT', 'MR']),
  plane: z.enum([...planes, '2d']),
  slice: z.strictObject({ index: z.int(), fraction: z.number() }),
  aspect: z.enum(aspects),
  question: z.string(),
  form: z.enum(['open', 'closed']),
  prompt: z.enum(prompts),
  arm: armSchema,
  /** What the context prompt tells beyond the modality: region, and visible structures it names. */
  context: z.strictObject({ region: z.nullable(z.string()), structures: z.array(z.string()) }),
  /** Paths relative to the suite folder. */
  images: z.array(z.string()),
  /** All the model reads, options included. */
  text: z.string(),
  options: z.nullable(z.array(z.string())),
});
export type Item = z.infer<typeof itemSchema>;

/** One structure (spatial category, such as "left lung") as measured on the slice. */
export const structureProofSchema = z.strictObject({
  name: z.string(),
  /** Classes with visible pixels, and their ids in the class map. */
  classes: z.array(z.string()),
  labels: z.array(z.int()),
  areaMm2: z.number(),
  boxPixels: pixelBox,
  boxVoxels: voxelBox,
  /** Centre of mass [x, y] in image pixels. */
  centroidPixels: z.tuple([z.number(), z.number()]),
});
export type StructureProof = z.infer<typeof structureProofSchema>;

/** Why a distractor is certainly wrong, from hardest to easiest. */
export const distractorLevels = ['visible', 'same region', 'other side', 'absent'] as const;

/** Enough to recompute the answer from the masks. */
export const proofSchema = z.strictObject({
  classMap: z.string(),
  window: z.strictObject({ kind: z.enum(['window', 'min-max']), lower: z.number(), upper: z.number() }),
  /** RAS+ voxel index to millimetres, row-major 4x4. */
  affine: z.array(z.number()).length(16),
  /** Image size, and millimetres per image pixel (the same along both axes). */
  image: z.strictObject({ width: z.int(), height: z.int(), pixelMm: z.number() }),
  /** The structures that the answer rests on. */
  structures: z.array(structureProofSchema),
  /** Named margins that had to be passed, each measured value beside its threshold. */
  margins: z.record(z.string(), z.strictObject({ measured: z.number(), threshold: z.number() })),
  /** Why each wrong option is wrong, in the order of the options (the right one is null). */
  distractors: z.nullable(z.array(z.nullable(z.enum([...distractorLevels, 'direction'])))),
});
export type Proof = z.infer<typeof proofSchema>;

/** The answer to an item: a row of key.jsonl. */
export const keyRowSchema = z.strictObject({
  id: z.string(),
  answer: z.string(),
  /** 0-based index of the right option; null for open items. */
  choice: z.nullable(z.int()),
  /** Class names the answer is made of. */
  structures: z.array(z.string()),
  direction: z.nullable(z.enum(directions)),
  /** Every class with at least one pixel on the slice, whatever its size. */
  present: z.array(z.string()),
  /** Classes of the class map that this case does not label: their absence proves nothing. */
  unlabelled: z.array(z.string()),
  proof: proofSchema,
});
export type KeyRow = z.infer<typeof keyRowSchema>;

export const outcomes = ['ok', 'empty', 'refused', 'filtered', 'truncated', 'failed'] as const;
export type Outcome = (typeof outcomes)[number];

export const usageSchema = z.strictObject({
  inputTokens: z.int().optional(),
  outputTokens: z.int().optional(),
  cachedTokens: z.int().optional(),
});
export type Usage = z.infer<typeof usageSchema>;

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
  images: z.array(sha256).readonly().optional(),
  /** Parameters of the run that the model does not take, and that were not sent. */
  dropped: z.array(z.string()).readonly().optional(),
});
export type Response = z.infer<typeof responseSchema>;

/** A row of a vendor's file; other members are ignored. */
export const vendorRowSchema = z.object({ id: z.string(), response: z.string() });

/** What was wrong in a vendor's file: a row of submission-errors.jsonl. */
export const submissionErrorSchema = z.strictObject({
  /** Line in the vendor's file, from 1; null for an item without a row. */
  line: z.nullable(z.int()),
  id: z.nullable(z.string()),
  problem: z.enum([
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
    'no row for item',
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

/** Manifest of a run: run.json. */
export const runManifestSchema = z.strictObject({
  format: z.literal(runFormat),
  suite: z.strictObject({ name: z.string(), version: z.string(), hash: sha256 }),
  model: z.strictObject({ provider: z.string(), name: z.string() }),
  parameters: z.record(z.string(), z.unknown()),
  /** How images and prompts were handed over. */
  imagePolicy: z.string(),
  promptPolicy: z.string(),
  toolVersion: z.string(),
  started: z.string(),
  finished: z.nullable(z.string()),
  counts: z.record(z.string(), z.int()),
  /** Parameters that the model refused for some request; a row of each such response names them. */
  dropped: z.array(z.string()).optional(),
  /** Tokens of all calls whose provider told them. */
  usage: usageSchema.optional(),
  cost: runCostSchema.optional(),
});
export type RunManifest = z.infer<typeof runManifestSchema>;

/** What happened to a batch: a row of batches.jsonl. Rows of one batch have the same tag. */
export const batchEventSchema = z.discriminatedUnion('event', [
  /** Its requests are decided; it is about to be handed in. */
  z.strictObject({
    event: z.literal('prepared'),
    tag: z.string(),
    time: z.string(),
    /** What is asked, in the order of the requests' numbers. */
    asks: z.array(
      z.strictObject({ id: z.string(), repeat: repeatNumber.optional(), images: z.array(sha256) }),
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

const rejectionCounts = z.record(z.string(), z.int());

/** What a case was made from, in suite.json. */
export const caseManifestSchema = z.strictObject({
  case: z.string(),
  subject: z.string(),
  modality: z.enum(['CT', 'MR']),
  files: z.array(z.strictObject({ path: z.string(), sha256 })),
  /** RAS+ shape and spacing (mm), and the axes as stored, such as "LAS". */
  shape: z.tuple([z.int(), z.int(), z.int()]),
  spacing: z.tuple([z.number(), z.number(), z.number()]),
  storedAxes: z.string(),
  licence: z.nullable(z.string()),
  items: z.int(),
  images: z.int(),
  /** Questions not asked, counted by "question: reason". */
  rejected: rejectionCounts,
});
export type CaseManifest = z.infer<typeof caseManifestSchema>;

/** Manifest of a suite: suite.json. */
export const suiteManifestSchema = z.strictObject({
  format: z.literal(suiteFormat),
  name: z.string(),
  version: z.string(),
  seed: z.int(),
  recipe: z.record(z.string(), z.unknown()),
  recipeHash: sha256,
  toolVersion: z.string(),
  /** A marker that should appear in no training set. */
  canary: z.string(),
  public: z.boolean(),
  /** SHA-256 of items.jsonl, and of key.jsonl (also when the key is not published). */
  itemsHash: sha256,
  keyHash: sha256,
  cases: z.array(caseManifestSchema),
  rejectedCases: z.array(z.strictObject({ case: z.string(), reason: z.string(), message: z.string() })),
  counts: z.strictObject({ cases: z.int(), items: z.int(), images: z.int() }),
});
export type SuiteManifest = z.infer<typeof suiteManifestSchema>;
