import { z } from 'zod';
import { type MeasureName, measureNames, ratedMeasures } from '../measures.js';
import { intervalSchema, measureValueSchema } from './judgement.js';
import { repeatNumber } from './repeatNumber.js';

/** A row of the file to calibrate with: a response's id and the human's score by measure; null or absent where there is none. */
export const humanRowSchema = z.object({
  id: z.string().min(1),
  repeat: z.nullish(repeatNumber),
  ...Object.fromEntries(ratedMeasures.map((name) => [name, z.nullish(measureValueSchema(name))])),
}) as z.ZodType<
  { readonly id: string; readonly repeat?: number | null | undefined } & {
    readonly [Name in MeasureName]?: number | null | undefined;
  }
>;
export type HumanRow = z.infer<typeof humanRowSchema>;

const biasSchema = z.strictObject({
  /** Mean of judge - human; null without any answer. */
  mean: z.nullable(z.number()),
  /** By subject; null with fewer than two. */
  interval: z.nullable(intervalSchema),
});

const comparedSchema = z.strictObject({
  /** Answers that both have rated. */
  n: z.int(),
  exact: z.nullable(z.number()),
  /** Share at most 1 apart; null for yes or no. */
  withinOne: z.nullable(z.number()),
  bias: biasSchema,
  values: z.array(z.number()),
  /** Rows: the human's values; columns: the judge's, rounded half up; both in the order of `values`. */
  confusion: z.array(z.array(z.int())),
});
export type ComparedRatings = z.infer<typeof comparedSchema>;

export const measureCalibrationSchema = comparedSchema.extend({
  /** Answers that a human rated and the judge did not. */
  unscored: z.int(),
  /** Quadratic weighted; for yes or no this is Cohen's. */
  kappa: z.nullable(z.number()),
  /** Bootstrap over subjects; null with fewer than two. */
  kappaInterval: z.nullable(intervalSchema),
  /** Krippendorff's, ordinal; for yes or no nominal. */
  alpha: z.nullable(z.number()),
  alphaInterval: z.nullable(intervalSchema),
  /** The mean of all that the judge told of the run, and what it would be without the errors that the human found. */
  correction: z.strictObject({
    judged: z.nullable(z.number()),
    /** Rogan and Gladen's for yes or no, else by regression; null where the judge's errors leave it open. */
    corrected: z.nullable(z.number()),
  }),
  verdict: z.strictObject({
    /** Landis and Koch's word for kappa; null without kappa. */
    agreement: z.nullable(z.enum(['none', 'slight', 'fair', 'moderate', 'substantial', 'almost perfect'])),
    /** Where the whole interval of the bias lies; null without one. */
    bias: z.nullable(z.enum(['below the human', 'none found', 'above the human'])),
  }),
  questions: z.array(comparedSchema.extend({ question: z.string() })),
});
export type MeasureCalibration = z.infer<typeof measureCalibrationSchema>;

/** How judges compare with a human on a run: calibration.json. */
export const calibrationSchema = z.strictObject({
  format: z.literal('radvuqa-calibration/2'),
  suite: z.strictObject({ name: z.string(), version: z.string(), hash: z.string() }),
  model: z.strictObject({ provider: z.string(), name: z.string() }),
  human: z.strictObject({
    /** Name of the file, without its folder. */
    file: z.string(),
    sha256: z.string(),
    /** Rows that are used. */
    rows: z.int(),
    /** Rows of items that the suite has not. */
    unknown: z.int(),
    /** Rows that could not be used, and the first of them. */
    bad: z.int(),
    firstBad: z.array(z.strictObject({ line: z.int(), reason: z.string() })),
  }),
  judges: z.array(
    z.strictObject({
      name: z.string(),
      judge: z.string(),
      provider: z.string(),
      model: z.string(),
      measures: z.partialRecord(z.enum(measureNames), measureCalibrationSchema),
    }),
  ),
});
export type Calibration = z.infer<typeof calibrationSchema>;
export type CalibratedJudge = Calibration['judges'][number];
