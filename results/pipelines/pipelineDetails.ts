import { existsSync } from 'node:fs';
import { calibrateGreys, type GreyCalibration } from '../../suites/masks/calibrateGreys.js';
import { type ImageScore, type MaskSummary, summarizeMasks } from '../../suites/masks/imageScore.js';
import { scorePredictions } from '../../suites/masks/scorePredictions.js';
import { runPaths } from '../../suites/paths.js';
import { readRows } from '../../suites/rows/readRows.js';
import { rowKey } from '../../suites/rows/rowKey.js';
import { type Attempt, attemptSchema } from '../../suites/schema/schema.js';
import type { JudgedPipeline } from './judgedPipelines.js';
import { metPoints } from './programs/compliance.js';
import { type OwnSplit, ownSplit } from './programs/ownSplit.js';
import { type ProgramFacts, programFacts } from './programs/programFacts.js';
import { type KeptProgram, readKeptProgram } from './programs/programFiles.js';

/** What is known of a program by its own files. */
export interface ReadProgram {
  readonly facts: ProgramFacts;
  /** Which of the 22 points it meets, in their order. */
  readonly met: readonly boolean[];
  readonly split: OwnSplit;
  readonly losses: KeptProgram['losses'];
}

/** All that is known of a pipeline. */
export interface PipelineDetails extends JudgedPipeline {
  /** Its masks; empty of one that has no score of them. */
  readonly scores: readonly ImageScore[];
  readonly summary: MaskSummary | null;
  /** Null where no probabilities came. */
  readonly calibration: GreyCalibration | null;
  /** Its rounds, in order; none of masks that were handed in. */
  readonly attempts: readonly Attempt[];
  /** Its last program; null where none was kept. */
  readonly program: ReadProgram | null;
}

/** Where a run and its suite are. */
interface Folders {
  readonly suite: string;
  readonly run: string;
}

/**
 * Reads what a run's pipelines left: masks, held against the true ones once more image by image, rounds, and last programs.
 *
 * @throws InputError when a true mask cannot be read.
 */
export async function readPipelineDetails(
  pipelines: readonly JudgedPipeline[],
  folders: Folders,
): Promise<PipelineDetails[]> {
  const attempts = await readAttempts(folders.run);
  const details: PipelineDetails[] = [];
  for (const pipeline of pipelines) {
    const { asked, repeat } = pipeline;
    const own = attempts.get(rowKey({ id: asked.id, repeat })) ?? [];
    details.push({
      ...pipeline,
      ...(await readMasks(pipeline, folders)),
      ...(await readProgram(pipeline, folders, own)),
    });
  }
  return details;
}

async function readMasks(
  { asked, repeat, answer, end }: JudgedPipeline,
  folders: Folders,
): Promise<Pick<PipelineDetails, 'scores' | 'summary' | 'calibration'>> {
  if (end !== 'predicted' || answer === null) return { scores: [], summary: null, calibration: null };
  const { id, truth } = asked;
  const { scores, forecasts } = await scorePredictions({
    ...{ ...folders, id, repeat, truth },
    predictions: answer.predictions,
  });
  return { scores, summary: summarizeMasks(scores), calibration: calibrateGreys(forecasts) };
}

async function readProgram(
  { asked, repeat }: JudgedPipeline,
  { run }: Folders,
  attempts: readonly Attempt[],
): Promise<Pick<PipelineDetails, 'attempts' | 'program'>> {
  const round = attempts.at(-1)?.round;
  if (round === undefined) return { attempts, program: null };
  const kept = await readKeptProgram(run, { id: asked.id, repeat, round });
  if (kept === null) return { attempts, program: null };
  const { losses } = kept;
  return {
    attempts,
    program: { facts: programFacts(kept), met: metPoints(kept), split: ownSplit(kept), losses },
  };
}

async function readAttempts(run: string): Promise<ReadonlyMap<string, readonly Attempt[]>> {
  const attempts = new Map<string, Attempt[]>();
  const { attempts: path } = runPaths(run);
  if (!existsSync(path)) return attempts;
  for await (const row of readRows(path, attemptSchema, () => undefined)) {
    const known = attempts.get(rowKey(row));
    if (known === undefined) attempts.set(rowKey(row), [row]);
    else known.push(row);
  }
  return attempts;
}
