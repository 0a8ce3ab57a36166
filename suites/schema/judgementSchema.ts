import { z } from 'zod';
import { repeatNumber } from '../rows/repeatNumber.js';
import { sha256Schema } from './sha256Schema.js';

/** A judge's verdict on a response: a row of judgements/<judge>.jsonl. */
export const judgementSchema = z.strictObject({
  id: z.string(),
  outcome: z.enum(['scored', 'unscored']),
  /** Why it is unscored; null when scored. */
  reason: z.nullable(z.string()),
  /** 1 to 5 on the paper's scale; open items only. */
  responseAccuracy: z.nullable(z.number().min(1).max(5)),
  hallucination: z.nullable(z.union([z.literal(0), z.literal(1)])),
  correct: z.nullable(z.boolean()),
  /** 0-based index of the option that the response chose. */
  choice: z.nullable(z.int()),
  /** Which rule, "llm", "llm extract" or "panel ..."; "error" where the judge failed and not the answer. */
  by: z.string(),
  analysis: z.string(),
  /** Hash of the judge's identity. */
  judge: z.string(),
  /** The repeat of the response, from 0; 0 when absent. */
  repeat: repeatNumber.optional(),
});
export type Judgement = z.infer<typeof judgementSchema>;

/** Verdicts of a judge that is asked several times on one response: a row of judgements/repeats/<judge>.jsonl. */
export const repeatRowSchema = z.strictObject({
  id: z.string(),
  /** In the order in which they were given. */
  verdicts: z.array(judgementSchema.omit({ id: true, judge: true, repeat: true })),
  judge: z.string(),
  /** The repeat of the response, from 0; 0 when absent. */
  repeat: repeatNumber.optional(),
});
export type RepeatRow = z.infer<typeof repeatRowSchema>;

/** How far the repeats of one judge lie apart. */
export const repeatSummarySchema = z.strictObject({
  /** Answers with repeats, and verdicts on each. */
  answers: z.int(),
  perAnswer: z.int(),
  /** Verdicts without a score. */
  unscored: z.int(),
  /** Share of the answers on which all response accuracies are equal; null without any. */
  sameAccuracy: z.nullable(z.number()),
  /** Standard deviation of response accuracy within an answer: root of the mean variance (n - 1). */
  deviation: z.nullable(z.number()),
  /** Share of the answers on which not all say the same of hallucination. */
  splitHallucination: z.nullable(z.number()),
});
export type RepeatSummary = z.infer<typeof repeatSummarySchema>;

/** A known answer with what a judge should say and what it said: a row of judgements/anchors/<judge>.jsonl. */
export const anchorRowSchema = judgementSchema.extend({
  /** Such as "wrong side". */
  kind: z.string(),
  item: z.string(),
  response: z.string(),
  expected: z.strictObject({
    /** Least and greatest response accuracy that is right. */
    responseAccuracy: z.tuple([z.int(), z.int()]),
    /** Null where it may be either. */
    hallucination: z.nullable(z.literal([0, 1])),
    /** Whether to give no score is right, too. */
    unscored: z.boolean(),
  }),
  /** Null where there is no score to hold against what was expected. */
  asExpected: z.nullable(z.boolean()),
});
export type AnchorRow = z.infer<typeof anchorRowSchema>;

const anchorCounts = { n: z.int(), wrong: z.int(), unscored: z.int() };

/** How a judge did on known answers. */
export const anchorSummarySchema = z.strictObject({
  seed: z.int(),
  kinds: z.record(z.string(), z.strictObject(anchorCounts)),
  ...anchorCounts,
  /** Wrong among those with a verdict; null without any. */
  errorRate: z.nullable(z.number()),
});
export type AnchorSummary = z.infer<typeof anchorSummarySchema>;

/** How far the ratings of one measure agree. Null where it is not defined, such as when all ratings are equal. */
export const measureAgreementSchema = z.strictObject({
  /** Answers that at least two have rated. */
  n: z.int(),
  alpha: z.nullable(z.number()),
  /** Two raters each, over the answers that both have rated; kappa is quadratic weighted. */
  pairs: z.array(
    z.strictObject({
      raters: z.tuple([z.string(), z.string()]),
      n: z.int(),
      kappa: z.nullable(z.number()),
      exact: z.nullable(z.number()),
      /** Rows: the first's values; columns: the second's; both in the order of `values`. */
      values: z.array(z.number()),
      confusion: z.array(z.array(z.int())),
    }),
  ),
});
export type MeasureAgreement = z.infer<typeof measureAgreementSchema>;

/** How far the judges of a panel agree. */
export const agreementSchema = z.strictObject({
  responseAccuracy: measureAgreementSchema,
  hallucination: measureAgreementSchema,
});

/** The calls that a judge made in all, as far as it was not killed before it could say. */
export const callCountsSchema = z.strictObject({
  requests: z.int(),
  /** Of these, answered from the cache. */
  cached: z.int(),
  failed: z.int(),
  inputTokens: z.int(),
  outputTokens: z.int(),
  cachedTokens: z.int(),
  /** Parameters that were asked for and not sent, because the model does not take them. */
  dropped: z.array(z.string()),
});
export type CallCounts = z.infer<typeof callCountsSchema>;

/** Manifest beside a judgement file: who judged. */
export const judgeManifestSchema = z.strictObject({
  judge: z.string(),
  provider: z.string(),
  model: z.string(),
  parameters: z.record(z.string(), z.unknown()),
  /** Hash of prompt, rubric and reply schema (for rules: of the rules' version and anatomy table). */
  instructions: sha256Schema,
  toolVersion: z.string(),
  counts: z.record(z.string(), z.int()),
  anchors: anchorSummarySchema.optional(),
  repeats: repeatSummarySchema.optional(),
  agreement: agreementSchema.optional(),
  calls: callCountsSchema.optional(),
});
export type JudgeManifest = z.infer<typeof judgeManifestSchema>;
