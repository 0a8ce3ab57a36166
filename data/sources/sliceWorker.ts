import { parentPort } from 'node:worker_threads';
import { type ErrorCode, type ErrorDetails, RadvuqaError } from '../../util/radvuqaError.js';
import { createScratch } from '../volume/scratch.js';
import { runSliceTask, type SliceTask, type SliceTaskResults } from './sliceTask.js';

/** What a worker thread answers to a task. */
export type SliceTaskAnswer =
  | { readonly kind: 'done'; readonly result: SliceTaskResults[SliceTask['kind']] }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly details: ErrorDetails }
  | { readonly kind: 'broken'; readonly error: unknown };

const scratch = createScratch();

parentPort?.on('message', async (task: SliceTask) => {
  try {
    answer({ kind: 'done', result: await runSliceTask(task, scratch) });
  } catch (error) {
    if (error instanceof RadvuqaError) answer({ kind: 'failed', code: error.code, details: error.details });
    else answer({ kind: 'broken', error });
  }
});

function answer(message: SliceTaskAnswer): void {
  parentPort?.postMessage(message);
}
