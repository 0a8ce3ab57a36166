import { z } from 'zod';
import { answerKind, hadHow } from './answerKind.js';

/** What may be wrong with a mask; severities count from 1, the least. */
export const faultNames = [
  'shift',
  'erode',
  'dilate',
  'missing part',
  'leak',
  'holes',
  'fragments',
  'over-smooth',
  'wrong side',
  'another structure',
  'empty',
] as const;
export type FaultName = (typeof faultNames)[number];

/** The stages that a staged assessment goes through, in their order. */
export const stageNames = ['recall', 'low-level features', 'anatomical inference', 'synthesis'] as const;
export type StageName = (typeof stageNames)[number];

/** What a staged assessment has a score of its own for. */
export const assessedParts = ['anatomical accuracy', 'boundary', 'reliability'] as const;
export type AssessedPart = (typeof assessedParts)[number];

export const recommendations = ['accept', 'reject'] as const;
export type Recommendation = (typeof recommendations)[number];

/** Why an assessment has no verdict though something was said: each is an outcome of its own. */
export const assessmentFailures = [
  'no score',
  'several scores',
  'score out of range',
  'lacks a stage',
  'contradicts itself',
] as const;
export type AssessmentFailure = (typeof assessmentFailures)[number];

/** From 1, unusable, to 5, without fault. */
const rating = z.int().min(1).max(5);

/** How good a mask is: a score from 1 to 5, from which it is accepted or rejected. */
export const assessment = answerKind({
  name: 'assessment',
  form: 'assessment',
  measures: ['accuracy', 'faultNamed'],
  schemas: {
    form: z.strictObject({
      kind: z.literal('assessment'),
      /** What the mask is of, such as "liver". */
      target: z.string(),
      /** Whether the reply should go through the stages; else it is a score alone. */
      staged: z.boolean(),
      /** The least score of a mask that is accepted. */
      acceptFrom: z.int().min(2).max(5),
    }),
    key: z.strictObject({
      kind: z.literal('assessment'),
      accept: z.boolean(),
      /** The score that experts gave, or that the rule of graded faults gives; null where there is neither. */
      rating: z.nullable(z.number().min(1).max(5)),
      /** What was done to the mask; null for one that is as it came. */
      fault: z.nullable(z.strictObject({ name: z.enum(faultNames), severity: z.int().min(1) })),
    }),
    reading: z.strictObject({
      kind: z.literal('assessment'),
      had: z.enum(hadHow),
      /** Null where only the recommendation is told, as by a classifier. */
      rating: z.nullable(rating),
      accept: z.boolean(),
      recommendation: z.nullable(z.enum(recommendations)),
      parts: z.partialRecord(z.enum(assessedParts), rating),
      /** Faults that the reasoning names. */
      faults: z.array(z.enum(faultNames)),
    }),
  },
  categories: {
    ofReading: ({ accept }) => verdictName(accept),
    ofKey: ({ accept }) => verdictName(accept),
  },
  classes: { positive: 'accept', negative: 'reject' },
  ratings: { ofReading: ({ rating: given }) => given, ofKey: ({ rating: known }) => known },
  rightAnswer: ({ accept, rating: known }) => `Score: ${known ?? (accept ? 5 : 1)}`,
  randomAnswer: (_form, random) => `Score: ${1 + random.integer(5)}`,
});

function verdictName(accept: boolean): Recommendation {
  return accept ? 'accept' : 'reject';
}
