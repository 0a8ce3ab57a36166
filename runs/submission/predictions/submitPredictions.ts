import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { openSuite } from '../../../suites/openSuite.js';
import { runPaths } from '../../../suites/paths.js';
import { readItems } from '../../../suites/rows/readItems.js';
import { repeatMember } from '../../../suites/rows/rowKey.js';
import {
  type Item,
  type PipelineAnswer,
  type Response,
  type SubmissionError,
  submittedProvider,
} from '../../../suites/schema/schema.js';
import { type Clock, systemClock } from '../../../util/clock.js';
import { type JsonLinesWriter, openJsonLinesWriter } from '../../../util/jsonLinesWriter.js';
import { printable } from '../../../util/printable.js';
import { InputError } from '../../../util/radvuqaError.js';
import { countOf } from '../../../util/text/countOf.js';
import { newRunManifest, saveRun, suiteIdentity } from '../../runFolder.js';
import { errorsPath, newRunFolder } from '../newRunFolder.js';
import { findPredictions } from './findPredictions.js';
import { takePredictions } from './takePredictions.js';

export interface SubmitPredictionsOptions {
  /** Folder of a suite of pipelines; a public copy will do. */
  readonly suite: string;
  /** Folder of results: one for each data set, see `findPredictions`. */
  readonly predictions: string;
  /** How the run's model is to be called. */
  readonly model: string;
  /** Run folder to make. */
  readonly out: string;
  readonly onNotice?: (text: string) => void;
  readonly clock?: Clock;
}

export interface SubmittedPredictions {
  /** Items, each as often as it was predicted, with at least one mask. */
  readonly accepted: number;
  readonly masks: number;
  /** Masks that are missing or cannot be used; they count as empty. */
  readonly rejected: number;
  /** Items without a folder, or without a mask in it. */
  readonly missing: number;
  /** File that lists all of these. */
  readonly errors: string;
}

/**
 * Makes a run folder from masks that were predicted elsewhere, such as by nnU-Net, for the held-out images of a suite. The folder
 * appears whole or not at all.
 *
 * @throws InputError when the suite or the folder cannot be read, or there is no mask to take; UsageError when the run folder is there
 *   already; OutputError when writing fails or another process writes it.
 * @example
 * const { masks, rejected } = await submitPredictions({
 *   suite: 'suites/pipelines-public',
 *   predictions: 'nnUNet_results',
 *   model: 'nnU-Net v2',
 *   out: 'runs/nnunet',
 * });
 */
export async function submitPredictions(options: SubmitPredictionsOptions): Promise<SubmittedPredictions> {
  const { predictions, out, onNotice } = options;
  if (statSync(predictions, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new InputError({ subject: predictions, expected: 'a folder of results', found: 'none' });
  }
  const counts = await newRunFolder(out, (folder) => writeRun(options, folder));
  const errors = errorsPath(resolve(out));
  const problems = counts.rejected + counts.missing;
  if (problems > 0)
    onNotice?.(
      `${countOf(counts.rejected, 'mask')} could not be used, ${countOf(counts.missing, 'item')} without any: all are in ${errors}`,
    );
  return { ...counts, errors };
}

type Counts = { accepted: number; masks: number; rejected: number; missing: number };

async function writeRun(options: SubmitPredictionsOptions, folder: string): Promise<Counts> {
  const started = (options.clock ?? systemClock).timestamp();
  const suite = await openSuite(options.suite);
  const counts: Counts = { accepted: 0, masks: 0, rejected: 0, missing: 0 };
  const responses = await openJsonLinesWriter(runPaths(folder).responses);
  const errors = await openJsonLinesWriter(errorsPath(folder));
  try {
    for await (const item of readItems(options.suite)) {
      await takeItem(item, options.predictions, { folder, responses, errors, counts });
    }
    await responses.flush();
    await errors.flush();
  } finally {
    await responses.close();
    await errors.close();
  }
  if (counts.masks === 0) throw nothingToTake(options.predictions, counts);
  const identity = {
    suite: suiteIdentity(suite),
    model: { provider: submittedProvider, name: options.model },
    parameters: {},
    imagePolicy: 'not known',
    promptPolicy: 'not known',
  };
  const manifest = { ...newRunManifest(identity, started), finished: started };
  await saveRun(folder, { ...manifest, counts: { ...counts, responses: counts.accepted } });
  return counts;
}

interface Writing {
  readonly folder: string;
  readonly responses: JsonLinesWriter;
  readonly errors: JsonLinesWriter;
  readonly counts: Counts;
}

async function takeItem(item: Item, results: string, writing: Writing): Promise<void> {
  const { folder, responses, errors, counts } = writing;
  const { id, answer } = item;
  if (answer.kind !== 'program') return;
  const found = await findPredictions(results, item);
  if (found.length === 0) {
    counts.missing++;
    await errors.write(errorRow(id, { problem: 'no masks for item', detail: `no folder ${item.case}` }));
  }
  for (const { repeat, folder: from } of found) {
    const to = runPaths(folder).predictions(id, repeat);
    const { predictions, problems } = await takePredictions(answer.heldOut, from, to);
    for (const problem of problems) await errors.write(errorRow(id, problem));
    counts.rejected += problems.length;
    counts.masks += predictions.length;
    if (predictions.length === 0) counts.missing++;
    else counts.accepted++;
    await responses.write(responseRow(id, repeat, predictions));
  }
}

/** What was handed in without a mask that can be used has failed: it is not the same as nothing. */
function responseRow(id: string, repeat: number, predictions: PipelineAnswer['predictions']): Response {
  const told: PipelineAnswer = {
    outcome: predictions.length === 0 ? 'failed' : 'predicted',
    rounds: 0,
    predictions,
    selfReported: null,
    adapter: [],
  };
  const row = { outcome: 'ok', error: null, usage: null, latencyMs: null, attempts: 0 } as const;
  return { id, response: JSON.stringify(told), ...row, ...repeatMember(repeat) };
}

function errorRow(
  id: string,
  { problem, detail }: Pick<SubmissionError, 'problem' | 'detail'>,
): SubmissionError {
  return { line: null, id, problem, detail: printable(detail) };
}

function nothingToTake(folder: string, { rejected, missing }: Counts): InputError {
  return new InputError({
    subject: folder,
    expected: 'a folder for each data set, with a PNG mask called like each image of its held-out folder',
    found: `${countOf(missing, 'item')} without masks, ${countOf(rejected, 'mask')} of no use`,
    hint: 'see docs/pipelines.md for what the folders are called',
  });
}
