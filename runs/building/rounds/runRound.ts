import type { PipelineAnswer, PipelineStage, SelfReported } from '../../../suites/schema/schema.js';
import { canonicalJson } from '../../../util/canonicalJson.js';
import { sha256Hex } from '../../../util/sha256Hex.js';
import type { ProgramError } from '../errors/classifyEnd.js';
import { tellLack, tellPrediction } from '../errors/feedback.js';
import type { Pipeline } from '../pipeline.js';
import { type ProgramSources, readProgram } from '../reply/readProgram.js';
import { takeRepair } from '../reply/takeRepair.js';
import { predictMasks } from './predictMasks.js';
import { trainProgram } from './trainProgram.js';
import { trimOutput } from './trimOutput.js';
import { together, type Used } from './used.js';

/** What came of a round. */
export type RoundResult = Used & {
  readonly stage: PipelineStage;
  readonly filesHash: string | null;
  readonly error: ProgramError | null;
} & (
    | {
        readonly kind: 'predicted';
        readonly predictions: PipelineAnswer['predictions'];
        readonly selfReported: SelfReported | null;
        readonly adapter: readonly string[];
      }
    /** The model is told, and may reply again. */
    | { readonly kind: 'again'; readonly feedback: string; readonly files: ProgramSources }
    /** The program runs as it was asked to, and nothing was asked of prediction: telling the model would be of no use. */
    | {
        readonly kind: 'given up';
        readonly selfReported: SelfReported | null;
        readonly adapter: readonly string[];
      }
  );

const nothingUsed: Used = { seconds: null, cpuSeconds: null, memoryMb: null };

/** Reads the files of a reply, trains with them, and predicts. */
export async function runRound(
  pipeline: Pipeline,
  round: number,
  { reply, files: before }: { readonly reply: string; readonly files: ProgramSources },
): Promise<RoundResult> {
  const state = takeRepair(before, readProgram(reply));
  if (state.kind === 'lacking') {
    const error = { class: state.fault, line: state.line };
    const common = { stage: 'reply', filesHash: null, error, ...nothingUsed } as const;
    return { kind: 'again', ...common, feedback: tellLack(state), files: state.files };
  }
  const { files } = state;
  const filesHash = sha256Hex(canonicalJson(files));
  const trained = await trainProgram(pipeline, round, files);
  if (trained.error !== null) {
    const { error, feedback, used } = trained;
    return { kind: 'again', stage: 'train', filesHash, error, feedback, files, ...used };
  }
  const predicted = await predictMasks(pipeline, round);
  await trimOutput(pipeline, round);
  const { error, predictions, selfReported, adapter } = predicted;
  const common = { stage: 'predict', filesHash, error, ...together(trained.used, predicted.used) } as const;
  if (error === null) return { kind: 'predicted', ...common, predictions, selfReported, adapter };
  if (pipeline.item.conditions.prompt === 'paper')
    return { kind: 'given up', ...common, selfReported, adapter };
  return { kind: 'again', ...common, feedback: tellPrediction(error), files };
}
