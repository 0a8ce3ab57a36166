import { z } from 'zod';
import { joiningRules } from '../joiningRules.js';
import { splits } from '../splits.js';
import { modalities, overlayModalities } from './modality.js';
import { priorSchema } from './prior.js';
import { seedSchema } from './seed.js';
import { sha256Schema } from './sha256.js';

/** Format name of a suite's manifest, written and checked on reading. */
export const suiteFormat = 'radvuqa-suite/2';

const rejectionCounts = z.record(z.string(), z.int());

/** HMAC by the seed: of class map, and names and sizes of a case's files. */
const sourceHashSchema = sha256Schema.optional();

const caseOriginSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('volume'),
    modality: z.enum(modalities),
    /** RAS+ shape and spacing (mm), and the axes as stored, such as "LAS". */
    shape: z.tuple([z.int(), z.int(), z.int()]),
    spacing: z.tuple([z.number(), z.number(), z.number()]),
    storedAxes: z.string(),
    /** The class map that the labels were taken for, and how that is known. */
    classMap: z.strictObject({ name: z.string(), knownBy: z.string() }),
    /** Of the area that has a class on the slices shown, the share that has several; absent where nothing overlaps. */
    overlapShare: z.number().min(0).max(1).optional(),
    /**
     * In suites that show pictures without a window: the largest share of their pixels whose greys lie within 10 levels.
     * Near 1, one very bright voxel, as of metal, makes all else black.
     */
    shareWithin10Greys: z.number().min(0).max(1).optional(),
  }),
  /** A volume with masks to be judged. */
  z.strictObject({
    kind: z.literal('overlay'),
    modality: z.enum(overlayModalities),
    shape: z.tuple([z.int(), z.int(), z.int()]),
    spacing: z.tuple([z.number(), z.number(), z.number()]),
    storedAxes: z.string(),
  }),
  /** A brain with a glioma. */
  z.strictObject({
    kind: z.literal('glioma'),
    modality: z.literal('MR'),
    shape: z.tuple([z.int(), z.int(), z.int()]),
    spacing: z.tuple([z.number(), z.number(), z.number()]),
    storedAxes: z.string(),
    /** The MR sequences that were read. */
    channels: z.array(z.string()),
  }),
  /** A set of pictures with masks. */
  z.strictObject({
    kind: z.literal('data-set'),
    modality: z.string(),
    trainingImages: z.int(),
    heldOutImages: z.int(),
    channels: z.literal([1, 3]),
  }),
  z.strictObject({
    kind: z.literal('picture'),
    modality: z.enum(modalities),
    /** As it came, in pixels. */
    width: z.int(),
    height: z.int(),
  }),
]);

/** What a case was made from, in suite.json. */
export const caseManifestSchema = z.strictObject({
  case: z.string(),
  subject: z.string(),
  split: z.enum(splits).optional(),
  files: z.array(z.strictObject({ path: z.string(), sha256: sha256Schema })),
  /** What is true of one kind of source alone. */
  origin: caseOriginSchema,
  sourceHash: sourceHashSchema,
  licence: z.nullable(z.string()),
  items: z.int(),
  images: z.int(),
  /** Questions not asked, and wrong options of CEQ1 not offered, counted by "question: reason". */
  rejected: rejectionCounts,
  /**
   * Of what is balanced, by question: how many right answers stand at each rank, the first being what its text makes likeliest; of equally likely
   * ones each has its share. Even counts tell nothing. A public copy has none.
   */
  ranks: z.record(z.string(), z.array(z.number())).optional(),
  /** What was done with the files that is worth knowing: one sentence each. A public copy has none. */
  notices: z.array(z.string()).optional(),
  /**
   * Hashes of short runs of voxels, the smallest of all, as unsigned 32-bit numbers in base64, and whether there are no more: by these the
   * same scan is known under another name. A public copy has none.
   */
  content: z.strictObject({ hashes: z.base64(), isWhole: z.boolean() }).optional(),
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
  /** Kind of suite, such as "radvuqa": what its recipe and questions are. */
  kind: z.string(),
  name: z.string(),
  version: z.string(),
  /** What an item's `unit` is, and how the readings of one unit's items are joined; null where each item stands for itself. */
  units: z.strictObject({ of: z.string(), joinedBy: z.nullable(z.enum(joiningRules)) }),
  /** Null in a public copy: with the seed, recipe and volumes anyone could make the key. */
  seed: z.nullable(seedSchema),
  recipe: z.record(z.string(), z.unknown()),
  recipeHash: sha256Schema,
  /**
   * Of the prior that options were balanced against beside what is known of people in general (`generate --prior`): its hash, as runs of
   * baseline:prior name it, and the suite that it was fitted on. Absent without one.
   */
  prior: z.strictObject({ hash: sha256Schema, suite: priorSchema.shape.suite }).optional(),
  /** HMAC by the seed: of recipe, names of the cases and version. The same plan and files give the same suite. */
  planHash: sha256Schema,
  toolVersion: z.string(),
  /** A marker that should appear in no training set; in every row of items.jsonl too. */
  canary: z.string(),
  public: z.boolean(),
  /** SHA-256 of items.jsonl. */
  itemsHash: sha256Schema,
  /** HMAC-SHA-256 of key.jsonl by the seed, also when the key is not published: whoever is given both later can check it. */
  keyHash: sha256Schema,
  /**
   * What the program drew because the source has none of it, such as "synthetic" pictures: results on these are no
   * results on what they stand in for. Absent where nothing was drawn.
   */
  standIns: z.array(z.string()).optional(),
  /**
   * Cases of different subjects with the same voxels, and the share of the smaller one that the other has, too: a patient who counts as
   * two. Absent where there are none.
   */
  sameScans: z
    .array(z.strictObject({ cases: z.array(z.string()).length(2), shared: z.number().min(0).max(1) }))
    .optional(),
  cases: z.array(caseManifestSchema),
  rejectedCases: z.array(rejectedCaseSchema),
  counts: z.strictObject({ cases: z.int(), items: z.int(), images: z.int() }),
});
export type SuiteManifest = z.infer<typeof suiteManifestSchema>;
