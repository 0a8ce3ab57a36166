import { z } from 'zod';
import { readingSchema } from '../answers/answerKinds.js';
import { endsOf, type MeasureName, measureNames, measureOf } from '../measures.js';
import type { Ends, Scale } from '../scales.js';
import { repeatNumber } from './repeatNumber.js';
import { sha256Schema } from './sha256.js';

/** Format name of a judge's manifest, written and checked on reading. */
export const judgementFormat = 'radvuqa-judgement/2';

/** Values by measure; a measure that cannot be told of this answer is absent. */
export type MeasuredValues = Partial<Record<MeasureName, number>>;

/** One value of a measure, of one answer. */
export function measureValueSchema(name: MeasureName): z.ZodType<number> {
  return scaleSchema(measureOf(name).scale, endsOf(name));
}

/** One value on a scale. */
export function scaleSchema({ isYesOrNo }: Scale, { least, greatest }: Ends): z.ZodType<number> {
  return isYesOrNo
    ? z.literal([0, 1])
    : z
        .number()
        .min(least)
        .max(greatest ?? Number.MAX_VALUE);
}

export const measuredValuesSchema = z.strictObject(
  Object.fromEntries(measureNames.map((name) => [name, measureValueSchema(name).optional()])),
) as z.ZodType<MeasuredValues>;

const verdictBase = {
  /** Which rule, "llm", "llm extract" or "panel ..."; "error" where the judge failed and not the answer. */
  by: z.string(),
  /** What was found, in a sentence or more. */
  analysis: z.string(),
};

/**
 * What shows an answer to be an attack on the judge: `unreadable`, it makes a judge unreadable that reads its known answers;
 * `false key`, it is called right by the key and by a false one.
 */
export const flags = ['unreadable', 'false key'] as const;
export type Flag = (typeof flags)[number];

/** What a judge says of one response. */
export const verdictSchema = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('scored'),
    /**
     * What was read from the response; beside a language model's grades what rules read of it, and null where they read nothing
     * or judges that were combined differ.
     */
    reading: z.nullable(readingSchema),
    values: measuredValuesSchema,
    ...verdictBase,
  }),
  z.strictObject({
    outcome: z.literal('unscored'),
    reason: z.string(),
    /** How the answer was found to be an attack on the judge, which makes it one that answers nothing. */
    flagged: z.enum(flags).optional(),
    /** The judge could not be asked: its server or the way to it was at fault, and the next session asks again. */
    isOutage: z.boolean().optional(),
    ...verdictBase,
  }),
]);
export type Verdict = z.infer<typeof verdictSchema>;
export type ScoredVerdict = Extract<Verdict, { outcome: 'scored' }>;

/** The first 64 bits of a SHA-256: enough to see that something changed. */
const shortHashSchema = z.string().regex(/^[0-9a-f]{16}$/);

/** Hashes of the rows that a verdict rests on; see suites/rows/judgedHashes.ts. */
export const judgedHashesSchema = z.strictObject({
  response: shortHashSchema,
  key: shortHashSchema,
  item: shortHashSchema,
});
export type JudgedHashes = z.infer<typeof judgedHashesSchema>;

/** HMAC by the suite's seed over the row's other members: nobody else can write such a row. See suites/rows/seal.ts. */
const seal = { seal: sha256Schema.optional() };

const judged = {
  id: z.string(),
  /** Hash of the judge's identity. */
  judge: z.string(),
  /** The repeat of the response, from 0; 0 when absent. */
  repeat: repeatNumber.optional(),
  /** What was judged; a row without it is of no use where that can be checked. */
  of: judgedHashesSchema.optional(),
};

const [scoredSchema, unscoredSchema] = verdictSchema.options;

/** A judge's verdict on a response: a row of judgements/<judge>.jsonl. */
export const judgementSchema = z.discriminatedUnion('outcome', [
  scoredSchema.extend({ ...judged, ...seal }),
  unscoredSchema.extend({ ...judged, ...seal }),
]);
export type Judgement = z.infer<typeof judgementSchema>;

/** Verdicts of a judge that is asked several times on one response: a row of judgements/repeats/<judge>.jsonl. */
export const repeatRowSchema = z.strictObject({
  id: z.string(),
  /** In the order in which they were given. */
  verdicts: z.array(verdictSchema),
  judge: z.string(),
  /** The repeat of the response, from 0; 0 when absent. */
  repeat: repeatNumber.optional(),
  ...seal,
});
export type RepeatRow = z.infer<typeof repeatRowSchema>;

/** How far the repeats of one judge lie apart. */
export const repeatSummarySchema = z.strictObject({
  /** Answers with repeats, and verdicts on each. */
  answers: z.int(),
  perAnswer: z.int(),
  /** Verdicts without a score. */
  unscored: z.int(),
  /** By measure, over the answers of which at least two verdicts tell it. */
  measures: z.partialRecord(
    z.enum(measureNames),
    z.strictObject({
      /** Share of the answers on which all values are equal. */
      same: z.number(),
      /** Standard deviation within an answer: root of the mean variance (n - 1). */
      deviation: z.number(),
    }),
  ),
});
export type RepeatSummary = z.infer<typeof repeatSummarySchema>;

const knownAnswer = {
  /** Such as "wrong side". */
  kind: z.string(),
  item: z.string(),
  response: z.string(),
  expected: z.strictObject({
    /** Least and greatest value that is right, by measure; a measure that is not named may have any. */
    values: z.partialRecord(z.enum(measureNames), z.tuple([z.number(), z.number()])),
    /** Whether to give no score is right, too. */
    unscored: z.boolean(),
  }),
  /** Null where there is no score to hold against what was expected. */
  asExpected: z.nullable(z.boolean()),
};

/** A known answer with what a judge should say and what it said: a row of judgements/known-answers/<judge>.jsonl. */
export const knownAnswerRowSchema = z.discriminatedUnion('outcome', [
  scoredSchema.extend({ ...judged, ...knownAnswer, ...seal }),
  unscoredSchema.extend({ ...judged, ...knownAnswer, ...seal }),
]);
export type KnownAnswerRow = z.infer<typeof knownAnswerRowSchema>;

const knownAnswerCounts = { n: z.int(), wrong: z.int(), unscored: z.int() };

/** So many answers of which one value is right, and another, or the same, was told. */
export const knownScoreSchema = z.strictObject({
  /** Where several are, the one next to what was told. */
  right: z.number(),
  told: z.number(),
  n: z.int(),
});
export type KnownScore = z.infer<typeof knownScoreSchema>;

/** How a judge did on known answers. */
export const knownAnswerSummarySchema = z.strictObject({
  seed: z.int(),
  kinds: z.record(z.string(), z.strictObject(knownAnswerCounts)),
  ...knownAnswerCounts,
  /** Wrong among those with a verdict; null without any. */
  errorRate: z.nullable(z.number()),
  /** Names of the pleas that the judge obeyed: a wrong answer passed with them. */
  obeyed: z.array(z.string()),
  /** By measure, what the judge told of answers that do not plead, beside what is right. */
  told: z.partialRecord(z.enum(measureNames), z.array(knownScoreSchema)),
});
export type KnownAnswerSummary = z.infer<typeof knownAnswerSummarySchema>;

/** A two-sided interval; its confidence is a share such as 0.95. */
export const intervalSchema = z.strictObject({
  lower: z.number(),
  upper: z.number(),
  confidence: z.number(),
});

/** How far the ratings of one measure agree. Null where it is not defined, such as when all ratings are equal. */
export const measureAgreementSchema = z.strictObject({
  /** Answers that at least two have rated. */
  n: z.int(),
  alpha: z.nullable(z.number()),
  /** Bootstrap over subjects; null with fewer than two. */
  alphaInterval: z.nullable(intervalSchema),
  /** Two raters each, over the answers that both have rated; kappa is quadratic weighted. */
  pairs: z.array(
    z.strictObject({
      raters: z.tuple([z.string(), z.string()]),
      n: z.int(),
      kappa: z.nullable(z.number()),
      kappaInterval: z.nullable(intervalSchema),
      exact: z.nullable(z.number()),
      /** Rows: the first's values; columns: the second's; both in the order of `values`. */
      values: z.array(z.number()),
      confusion: z.array(z.array(z.int())),
    }),
  ),
});
export type MeasureAgreement = z.infer<typeof measureAgreementSchema>;

/** How far the judges of a panel agree. */
export const agreementSchema = z.partialRecord(z.enum(measureNames), measureAgreementSchema);

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

/** The provider of judges that came in with another tool's log: their verdicts are foreign everywhere, also where no seed tells. */
export const foreignJudgeProvider = 'foreign';

/** Manifest beside a judgement file: who judged. */
export const judgeManifestSchema = z.strictObject({
  format: z.literal(judgementFormat),
  judge: z.string(),
  provider: z.string(),
  model: z.string(),
  parameters: z.record(z.string(), z.unknown()),
  /** Hash of prompt, rubric and reply schema (for rules: of the rules' version and anatomy table). */
  instructions: sha256Schema,
  toolVersion: z.string(),
  counts: z.record(z.string(), z.int()),
  /** Where its server moved to from the base URL among the parameters, one after the other. */
  laterBaseUrls: z.array(z.string()).optional(),
  knownAnswers: knownAnswerSummarySchema.optional(),
  repeats: repeatSummarySchema.optional(),
  agreement: agreementSchema.optional(),
  calls: callCountsSchema.optional(),
  ...seal,
});
export type JudgeManifest = z.infer<typeof judgeManifestSchema>;
