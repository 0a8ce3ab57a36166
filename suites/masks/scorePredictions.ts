import { join } from 'node:path';
import type { Mask } from '../../statistics/mask.js';
import { readStrangersFile } from '../../util/readBoundedFile.js';
import { sha256Hex } from '../../util/sha256Hex.js';
import { runPaths } from '../paths.js';
import type { PipelineAnswer } from '../schema/schema.js';
import { addForecasts, type GreyCounts, noForecasts } from './calibrateGreys.js';
import { decodeGreys, mostMaskBytes } from './decodeGreys.js';
import type { ImageScore } from './imageScore.js';
import { type KeyMask, readTruth, toMask } from './readTruth.js';
import { scoreMask } from './scoreMask.js';

/** The masks of a pipeline, and where they and the true ones are. */
export interface PredictedMasks {
  /** Folders. */
  readonly suite: string;
  readonly run: string;
  readonly id: string;
  readonly repeat: number;
  readonly truth: readonly KeyMask[];
  readonly predictions: PipelineAnswer['predictions'];
}

/** Masks held against the true ones, in the order of the key. */
export interface ScoredMasks {
  readonly scores: readonly ImageScore[];
  /** Of the images that came with probabilities. */
  readonly forecasts: GreyCounts;
}

/** At once; each takes a thread of the decoder. */
const batchSize = 8;

/**
 * Holds the masks of a pipeline against the true ones. A mask that is missing, was changed since, or cannot be read counts as
 * empty, and says why.
 *
 * @throws InputError when a true mask cannot be read.
 */
export async function scorePredictions(masks: PredictedMasks): Promise<ScoredMasks> {
  const scores: ImageScore[] = [];
  const forecasts = noForecasts();
  for (let place = 0; place < masks.truth.length; place += batchSize) {
    const batch = masks.truth.slice(place, place + batchSize);
    const read = await Promise.all(batch.map((wanted) => readBoth(masks, wanted)));
    for (const { name, truth, predicted, problem, probabilities } of read) {
      scores.push(scoreMask(name, truth, predicted, problem));
      if (probabilities !== null) addForecasts(forecasts, probabilities, truth);
    }
  }
  return { scores, forecasts };
}

interface ReadMasks {
  readonly name: string;
  readonly truth: Mask;
  readonly predicted: Mask;
  readonly problem: string | null;
  readonly probabilities: Uint8Array | null;
}

async function readBoth(masks: PredictedMasks, wanted: KeyMask): Promise<ReadMasks> {
  const { name } = wanted;
  const truth = await readTruth(masks.suite, wanted);
  const told = masks.predictions.find((one) => one.name === name);
  const folder = runPaths(masks.run).predictions(masks.id, masks.repeat);
  const file = `${name}.png`;
  const greys = told === undefined ? 'no mask' : await readGreys(join(folder, file), told.sha256, wanted);
  const probabilities =
    told?.probabilities === undefined
      ? null
      : await readGreys(join(folder, 'probabilities', file), told.probabilities, wanted);
  const isRead = typeof greys !== 'string';
  return {
    name,
    truth,
    predicted: toMask(isRead ? greys : new Uint8Array(truth.values.length), wanted),
    problem: isRead ? null : greys,
    probabilities: typeof probabilities === 'string' ? null : probabilities,
  };
}

async function readGreys(path: string, hash: string, size: KeyMask): Promise<Uint8Array | string> {
  const bytes = await readStrangersFile(path, mostMaskBytes(size));
  if (bytes === null) return 'no file';
  return sha256Hex(bytes) === hash ? decodeGreys(bytes, size) : 'changed since';
}
