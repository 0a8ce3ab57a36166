import type { Worker } from 'node:worker_threads';
import type { SuiteManifest } from '../suites/schema.js';
import { InputError } from '../util/radvuqaError.js';
import { startThread } from '../util/startThread.js';
import { resultOf } from '../util/threadAnswer.js';
import type { GenerateOptions } from './generateOptions.js';
import type { GenerateAnswer, GenerateMessage } from './generateWorker.js';
import { lockSuite } from './lockSuite.js';

/**
 * Makes a suite from a folder of segmented volumes.
 *
 * A case that cannot be used is recorded in suite.json with its reason; the others go on. The same recipe,
 * seed and volumes give the same bytes, whatever the workers, the order of files or the interruptions.
 *
 * Works in a thread of its own (see `startThread`): the caller's is free meanwhile.
 *
 * @throws UsageError for a folder in use by another plan; InputError when the source has no cases, or memory does not
 *   suffice; OutputError when writing fails (what was finished is kept, and a restart goes on from there); what
 *   `onProgress` throws, which ends the work as a kill does.
 */
export async function generateSuite(options: GenerateOptions): Promise<SuiteManifest> {
  // Taken here and not in the thread, so that it is released also when that dies.
  const lock = await lockSuite(options.out);
  try {
    return await generateInThread(options);
  } finally {
    await lock.release();
  }
}

async function generateInThread(options: GenerateOptions): Promise<SuiteManifest> {
  // As JSON: callers may hand in members that are not known here.
  const data: unknown = JSON.parse(JSON.stringify(options));
  const thread = startThread(new URL('./generateWorker.js', import.meta.url), data);
  try {
    return resultOf(await answerOf(thread, options));
  } finally {
    await thread.terminate();
  }
}

function answerOf(thread: Worker, { source, onProgress }: GenerateOptions): Promise<GenerateAnswer> {
  return new Promise((resolve, reject) => {
    const onMessage = (message: GenerateMessage) => {
      if (message.kind !== 'progress') return resolve(message);
      try {
        onProgress?.(...message.progress);
      } catch (error) {
        reject(error);
      }
    };
    thread.on('message', onMessage).on('error', (error) => reject(explainDeath(error, source)));
    thread.on('exit', (code) => reject(new Error(`the thread that makes the suite ended with code ${code}`)));
  });
}

function explainDeath(error: Error, source: string): Error {
  if (!('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')) return error;
  return new InputError({
    subject: source,
    expected: 'cases that fit into the memory that the program may use',
    found: 'none left',
    hint: 'allow more, as with NODE_OPTIONS=--max-old-space-size=8192; what was finished is kept',
    cause: error,
  });
}
