import { z } from 'zod';
import { keyAnswerSchema } from '../answers/answerKinds.js';
import { tumourGrades } from '../answers/grade.js';

/** [x0, y0, x1, y1] in image pixels, inclusive. */
const pixelBox = z.tuple([z.int(), z.int(), z.int(), z.int()]);
/** Inclusive index ranges [i0, j0, k0, i1, j1, k1] in the RAS+ voxel grid. */
const voxelBox = z.tuple([z.int(), z.int(), z.int(), z.int(), z.int(), z.int()]);

/**
 * What a structure is to the question: the one that is asked for, the one that it is placed against, another one in a box, or
 * one of all that are visible.
 */
export const structureRoles = ['target', 'reference', 'other', 'visible'] as const;
export type StructureRole = (typeof structureRoles)[number];

/** One structure (spatial category, such as "left lung") as measured on the slice. */
export const structureProofSchema = z.strictObject({
  role: z.enum(structureRoles),
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

/** What a picture is, by the folder that it is in. */
export const pictureGroups = ['real', 'synthetic', 'nonhuman'] as const;
export type PictureGroup = (typeof pictureGroups)[number];

const pixelSize = z.strictObject({ width: z.int(), height: z.int() });

/** How a mask compares with the one that is taken as good, on the slice; a distance is null where either mask is empty. */
export const overlapProofSchema = z.strictObject({
  dice: z.number(),
  /** 95th percentile of distances between the contours, pooled. */
  hd95Mm: z.nullable(z.number()),
  /** Share of the good mask's area by which that of the mask under test is larger (below 0: smaller). */
  areaError: z.number(),
  /** Connected pieces of the mask that do not touch the good one, and holes that the good one lacks. */
  strayPieces: z.int(),
  holes: z.int(),
  /** Radius of a disc with the good mask's area. */
  equivalentRadiusMm: z.number(),
});
export type OverlapProof = z.infer<typeof overlapProofSchema>;

/** Enough to compute the answer again from the source, by kind of source. */
export const proofSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('slice'),
    window: z.strictObject({ kind: z.enum(['window', 'min-max']), lower: z.number(), upper: z.number() }),
    /** RAS+ voxel index to millimetres, row-major 4x4. */
    affine: z.array(z.number()).length(16),
    /** Image size, and millimetres per image pixel (the same along both axes). */
    image: z.strictObject({ width: z.int(), height: z.int(), pixelMm: z.number() }),
    /** The structures that the answer rests on. */
    structures: z.array(structureProofSchema),
    /** Named margins that had to be passed, each measured value beside its threshold. */
    margins: z.record(z.string(), z.strictObject({ measured: z.number(), threshold: z.number() })),
  }),
  z.strictObject({
    kind: z.literal('picture'),
    /** Path of the file in the source; null for one that the program drew. */
    file: z.nullable(z.string()),
    group: z.enum(pictureGroups),
    /** Size of the picture as it came, and as it is shown, in pixels. */
    stored: pixelSize,
    image: pixelSize,
    /** Stored values that are shown black and white. */
    window: z.strictObject({ lower: z.number(), upper: z.number() }),
    /** Line of labels.csv that the labels are from, counted from 1; null without one. */
    line: z.nullable(z.int()),
  }),
  z.strictObject({
    kind: z.literal('overlay'),
    window: z.strictObject({ kind: z.enum(['window', 'min-max']), lower: z.number(), upper: z.number() }),
    /** Of PET in colours over the CT, the SUV shown black and white; null without PET. */
    suvWindow: z.nullable(z.strictObject({ lower: z.number(), upper: z.number() })),
    /** RAS+ voxel index to millimetres, row-major 4x4. */
    affine: z.array(z.number()).length(16),
    image: z.strictObject({ width: z.int(), height: z.int(), pixelMm: z.number() }),
    /** Area of the mask that is shown. */
    areaMm2: z.number(),
    /** Held against the mask that is taken as good; null where experts rated the mask instead. */
    against: z.nullable(overlapProofSchema),
    /** Experts' ratings of the series, from 1 to 5, by reader; empty where the rule of graded faults labels. */
    ratings: z.array(z.strictObject({ reader: z.string(), rating: z.int().min(1).max(5) })),
  }),
  z.strictObject({
    kind: z.literal('glioma'),
    /** By image: the intensities that are shown black and white. */
    windows: z.array(z.strictObject({ channel: z.string(), lower: z.number(), upper: z.number() })),
    /** RAS+ voxel index to millimetres, row-major 4x4. */
    affine: z.array(z.number()).length(16),
    image: z.strictObject({ width: z.int(), height: z.int(), pixelMm: z.number() }),
    /** Of the tumour on the slice, as voxels; 0 where there is none. */
    areaMm2: z.number(),
    /** Connected pieces of the tumour in the image's pixels, diagonal neighbours included. */
    pieces: z.int(),
    /** Of the patient; null where nobody says. */
    grade: z.nullable(z.enum(tumourGrades)),
  }),
  z.strictObject({
    kind: z.literal('data-set'),
    /** What was held out: images, or all images of some subjects. */
    splitBy: z.enum(['image', 'subject']),
    /** The source's files by the names in the suite, paths relative to the source; null of drawn ones. */
    heldOut: z.array(
      z.strictObject({
        name: z.string(),
        image: z.nullable(z.string()),
        mask: z.nullable(z.string()),
        subject: z.string(),
      }),
    ),
  }),
]);
export type Proof = z.infer<typeof proofSchema>;

/** What labels say of the image as a whole. What is not labelled is unknown, not absent. */
export const labelsSchema = z.strictObject({
  classMap: z.string(),
  /** Every class with at least one pixel, whatever its size. */
  present: z.array(z.string()),
  /** Classes of the class map that this case does not label: their absence proves nothing. */
  unlabelled: z.array(z.string()),
});
export type Labels = z.infer<typeof labelsSchema>;

/** The answer to an item: a row of key.jsonl. */
export const keyRowSchema = z.strictObject({
  id: z.string(),
  /** The answer in words. */
  reference: z.string(),
  answer: keyAnswerSchema,
  /** Null where the image is not labelled as a whole. */
  labels: z.nullable(labelsSchema),
  proof: proofSchema,
  /** Files that belong to the answer, such as masks: paths relative to the suite folder, in key-files/. */
  files: z.array(z.string()).optional(),
});
export type KeyRow = z.infer<typeof keyRowSchema>;
