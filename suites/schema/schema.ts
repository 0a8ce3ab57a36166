import { z } from 'zod';

import { sha256Schema } from './sha256Schema.js';

export * from './calibrationSchema.js';
export * from './judgementSchema.js';
export * from './runSchema.js';

/** Format name of a suite's manifest, written and checked on reading. */
export const suiteFormat = 'radvuqa-suite/1';

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
  /** The suite's marker, which should be in no training data. */
  canary: z.string().optional(),
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

const rejectionCounts = z.record(z.string(), z.int());

/** Of seed, class map, and names and sizes of a case's files; suites made by early versions have none. */
const sourceHashSchema = sha256Schema.optional();

/** What a case was made from, in suite.json. */
export const caseManifestSchema = z.strictObject({
  case: z.string(),
  subject: z.string(),
  modality: z.enum(['CT', 'MR']),
  files: z.array(z.strictObject({ path: z.string(), sha256: sha256Schema })),
  /** RAS+ shape and spacing (mm), and the axes as stored, such as "LAS". */
  shape: z.tuple([z.int(), z.int(), z.int()]),
  spacing: z.tuple([z.number(), z.number(), z.number()]),
  storedAxes: z.string(),
  sourceHash: sourceHashSchema,
  licence: z.nullable(z.string()),
  items: z.int(),
  images: z.int(),
  /** Questions not asked, counted by "question: reason". */
  rejected: rejectionCounts,
});
export type CaseManifest = z.infer<typeof caseManifestSchema>;

/** A case that was left out, in suite.json. */
export const rejectedCaseSchema = z.strictObject({
  case: z.string(),
  reason: z.string(),
  message: z.string(),
  sourceHash: sourceHashSchema,
});
export type RejectedCase = z.infer<typeof rejectedCaseSchema>;

/** Manifest of a suite: suite.json. */
export const suiteManifestSchema = z.strictObject({
  format: z.literal(suiteFormat),
  name: z.string(),
  version: z.string(),
  /** Null in a public copy: with the seed, recipe and volumes anyone could make the key. */
  seed: z.nullable(z.int()),
  recipe: z.record(z.string(), z.unknown()),
  recipeHash: sha256Schema,
  /** Of recipe, seed, names of the cases and version: the same plan and files give the same suite. */
  planHash: sha256Schema,
  toolVersion: z.string(),
  /** A marker that should appear in no training set; in every row of items.jsonl too. */
  canary: z.string(),
  public: z.boolean(),
  /** SHA-256 of items.jsonl, and of key.jsonl (also when the key is not published). */
  itemsHash: sha256Schema,
  keyHash: sha256Schema,
  cases: z.array(caseManifestSchema),
  rejectedCases: z.array(rejectedCaseSchema),
  counts: z.strictObject({ cases: z.int(), items: z.int(), images: z.int() }),
});
export type SuiteManifest = z.infer<typeof suiteManifestSchema>;
