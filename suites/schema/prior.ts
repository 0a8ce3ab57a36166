import { z } from 'zod';
import { splits } from '../splits.js';
import { sha256Schema } from './sha256.js';

/** What was found in items of one question type. */
const fitted = { items: z.int(), subjects: z.int() };

export const questionPriorSchema = z.discriminatedUnion('kind', [
  /** One of several options: a conditional logit. */
  z.strictObject({
    kind: z.literal('options'),
    ...fitted,
    /** By name of the feature. */
    weights: z.record(z.string(), z.number()),
    /** By option: how often it was right, and how often it was offered. */
    frequency: z.record(z.string(), z.tuple([z.int(), z.int()]).readonly()),
  }),
  /** In the model's own words: the commonest right answer, by what the text tells. */
  z.strictObject({ kind: z.literal('commonest'), ...fitted, answers: z.record(z.string(), z.string()) }),
]);
export type QuestionPrior = z.infer<typeof questionPriorSchema>;

/** What right answers of some subjects are like, given the text of the question alone: holds what a key tells, and is as private. */
export const priorSchema = z.strictObject({
  format: z.literal('radvuqa-prior/1'),
  suite: z.strictObject({ name: z.string(), version: z.string(), hash: sha256Schema }),
  recipeHash: sha256Schema,
  toolVersion: z.string(),
  /** Of the subjects, where only those of one split were taken. */
  split: z.nullable(z.enum(splits)),
  /** Those that it was fitted on, whose items it does not answer. */
  subjects: z.array(z.string()),
  ridge: z.number(),
  /** By question type. */
  questions: z.record(z.string(), questionPriorSchema),
});
export type Prior = z.infer<typeof priorSchema>;
