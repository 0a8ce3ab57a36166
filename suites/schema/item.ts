import { z } from 'zod';
import { answerFormSchema } from '../answers/answerKinds.js';
import { type Conditions, contextNames, overlayNames, promptNames, windowNames } from '../conditions.js';
import { splits } from '../splits.js';
import { modalities, overlayModalities } from './modality.js';

/** What a question tests, in the order of tables. */
export const aspects = [
  'anatomy',
  'comprehension',
  'quantitative',
  'spatial',
  'physiology',
  'robustness',
  'safety',
  'segmentation quality',
  'glioma',
  'segmentation pipeline',
] as const;
export type Aspect = (typeof aspects)[number];

export const planes = ['axial', 'coronal', 'sagittal'] as const;
export type Plane = (typeof planes)[number];

/** What the prompt tells beyond the modality: region, and visible structures that it names. */
const toldSchema = z.strictObject({ region: z.nullable(z.string()), structures: z.array(z.string()) });

/** Where an item's images come from, by kind of source; what is true of one kind alone stands here. */
export const originSchema = z.discriminatedUnion('kind', [
  /** A slice of a segmented volume. */
  z.strictObject({
    kind: z.literal('slice'),
    modality: z.enum(modalities),
    plane: z.enum(planes),
    /** Of the slice in the RAS+ grid, and the fraction of the axis that asked for it. */
    index: z.int(),
    fraction: z.number(),
    told: toldSchema,
  }),
  /** A 2-D picture that came as it is. */
  z.strictObject({
    kind: z.literal('picture'),
    modality: z.enum(modalities),
    /** Part of the body, such as "chest"; null where nobody says. */
    region: z.nullable(z.string()),
    told: toldSchema,
  }),
  /** A slice of a volume with a mask laid over it. */
  z.strictObject({
    kind: z.literal('overlay'),
    modality: z.enum(overlayModalities),
    /** Such as "liver-ct", and what the mask is of, such as "liver". */
    task: z.string(),
    target: z.string(),
    plane: z.enum(planes),
    /** Of the slice in the RAS+ grid. */
    index: z.int(),
    told: toldSchema,
  }),
  /** A slice of a brain, by one MR sequence or several. */
  z.strictObject({
    kind: z.literal('glioma'),
    modality: z.literal('MR'),
    plane: z.enum(planes),
    /** Of the slice in the RAS+ grid. */
    index: z.int(),
    /** In the order of the images, such as "flair". */
    channels: z.array(z.string()).min(1),
    told: toldSchema,
  }),
  /** A set of pictures with masks, of which some are held out. */
  z.strictObject({
    kind: z.literal('data-set'),
    /** Such as "endoscopy". */
    modality: z.string(),
    /** What the masks are of; null where nobody says. */
    target: z.nullable(z.string()),
    told: toldSchema,
  }),
]);
export type Origin = z.infer<typeof originSchema>;

const conditionsSchema: z.ZodType<Conditions> = z.strictObject({
  prompt: z.enum(promptNames),
  window: z.nullable(z.enum(windowNames)),
  perturbation: z.nullable(
    z.strictObject({
      name: z.string(),
      severity: z.number(),
      parameters: z.record(z.string(), z.unknown()),
      seed: z.int(),
    }),
  ),
  control: z.nullable(z.string()),
  overlay: z.enum(overlayNames).optional(),
  context: z.enum(contextNames).optional(),
  channel: z.string().min(1).optional(),
});

/** More than any model takes at once: who hands out a suite decides neither how much is read nor how much is sent. */
const mostImages = 64;

/** What a model may see: a row of items.jsonl. */
export const itemSchema = z.strictObject({
  id: z.string(),
  /** Equal for the same question on the same image under other conditions. */
  pair: z.string(),
  /** What the readings of several items are joined over, such as a patient; suite.json says by which rule. */
  unit: z.string(),
  case: z.string(),
  subject: z.string(),
  /** The same for all items of a subject; absent in suites without splits. */
  split: z.enum(splits).optional(),
  suite: z.string(),
  aspect: z.enum(aspects),
  question: z.string(),
  /** Which kind of answer is wanted, and what the question says of it. */
  answer: answerFormSchema,
  conditions: conditionsSchema,
  origin: originSchema,
  /** Paths relative to the suite folder, in the order in which they are shown. */
  images: z.array(z.string()).max(mostImages),
  /** The window in which each image is shown: the middle of the intensities between black and white, and how far these lie apart. */
  windows: z.array(z.strictObject({ level: z.number(), width: z.number() })).optional(),
  /** All the model reads, options included. */
  text: z.string(),
  /** The suite's marker, which should be in no training data. */
  canary: z.string().optional(),
});
export type Item = z.infer<typeof itemSchema>;
