import { z } from 'zod';
import { repeatNumber } from './repeatNumber.js';
import { sha256Schema } from './sha256.js';

/**
 * What went wrong with a round, where no exception of Python says it better. An exception that none of these stands for goes by
 * its own name, such as "RuntimeError".
 */
export const pipelineFaults = [
  /** The reply has not all four files. */
  'no four files',
  /** A file is there in part: a snippet, a diff, or "rest unchanged". */
  'partial file',
  /** It is no Python. */
  'syntax',
  /** A package or a name in it that is not there. */
  'import',
  'timeout',
  'processor time',
  'memory',
  'killed',
  /** It reached for the network, or wrote where it may not. */
  'forbidden',
  'output too large',
  /** It ended with an exit code other than 0 and without a traceback. */
  'exit code',
  /** Predicted masks are missing, too many, of another size, or no masks. */
  'wrong output',
  /** It ran, and what was asked for is not there. */
  'contract not met',
] as const;
export type PipelineFault = (typeof pipelineFaults)[number];

/** How far a round came: its reply, training in the first sandbox, prediction in the second. */
export const pipelineStages = ['reply', 'train', 'predict'] as const;
export type PipelineStage = (typeof pipelineStages)[number];

const measured = z.nullable(z.number().min(0));

/** One round of a pipeline: a row of attempts.jsonl. */
export const attemptSchema = z.strictObject({
  id: z.string(),
  repeat: repeatNumber.optional(),
  /** From 1. */
  round: z.int().min(1),
  replyHash: sha256Schema,
  /** Of the four files; null where the reply has none to run. */
  filesHash: z.nullable(sha256Schema),
  /** The last that was reached. */
  stage: z.enum(pipelineStages),
  outcome: z.enum(['ok', 'failed']),
  /** A fault, or an exception's name; null where all went well. */
  class: z.nullable(z.string()),
  /** What the last line of the traceback says, or what was found wrong. */
  line: z.nullable(z.string()),
  /** Whether the same class and line came for the third time. */
  isLoop: z.boolean(),
  /** Of training and prediction together; null where nothing ran, or it was not measured. */
  seconds: measured,
  cpuSeconds: measured,
  /** The most of either. */
  memoryMb: measured,
});
export type Attempt = z.infer<typeof attemptSchema>;

/** Mean Dice that a pipeline wrote of itself. */
export const selfReportedSchema = z.strictObject({
  validation: z.nullable(z.number()),
  test: z.nullable(z.number()),
});
export type SelfReported = z.infer<typeof selfReportedSchema>;

/** What came of a pipeline: the `response` of its row in responses.jsonl, as JSON. */
export const pipelineAnswerSchema = z.strictObject({
  /** `predicted`: there are masks in predictions/ of the run; of images without one it counts as empty, as only handed in ones may lack. */
  outcome: z.enum(['predicted', 'failed']),
  /** Replies that were asked for; 0 where masks were handed in. */
  rounds: z.int().min(0),
  predictions: z.array(
    z.strictObject({
      /** Of the image, without extension; the mask is NAME.png, grey, 255 where the target is. */
      name: z.string(),
      sha256: sha256Schema,
      /** Of probabilities/NAME.png, grey from 0 to 255; absent where none were given. */
      probabilities: sha256Schema.optional(),
    }),
  ),
  /** Null where no table of it was found. */
  selfReported: z.nullable(selfReportedSchema),
  /** What the adapter did to predict with a program that has no function for it: one sentence each. */
  adapter: z.array(z.string()),
});
export type PipelineAnswer = z.infer<typeof pipelineAnswerSchema>;

/** How pipelines of a run were built, in run.json. */
export const buildSettingsSchema = z.strictObject({
  /** Most replies a pipeline. */
  rounds: z.int().min(1),
  /** What EPOCHS says; null where the program chooses. */
  epochs: z.nullable(z.int().min(1)),
  /** "none": programs ran unprotected. */
  sandbox: z.strictObject({ name: z.string(), version: z.string() }),
  python: z.string(),
  /** Of Python, as the prompt of the contract lists them. */
  packages: z.array(z.string()),
  gpu: z.boolean(),
  limits: z.record(z.string(), z.number()),
});
export type BuildSettings = z.infer<typeof buildSettingsSchema>;
