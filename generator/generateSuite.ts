import type { Worker } from 'node:worker_threads';
import type { SuiteManifest } from '../suites/schema.js';
import { startThread } from '../util/startThread.js';
import { resultOf } from '../util/threadAnswer.js';
import type { GenerateOptions } from './generateOptions.js';
import type { GenerateAnswer, GenerateMessage } from './generateWorker.js';

/**
 * Makes a suite from a folder of segmented volumes.
 *
 * A case that cannot be used is recorded in suite.json with its reason; the others go on. The same recipe,
 * seed and volumes give the same bytes, whatever the workers, the order of files or the interruptions.
 *
 * Works in a thread of its own: the caller's is free meanwhile, and what is left lying about is tidied up early.
 *
 * @throws UsageError for a folder in use by another plan; InputError when the source has no cases;
 *   OutputError when writing fails (what was finished is kept, and a restart goes on from there).
 */
export async function generateSuite({ onProgress, ...options }: GenerateOptions): Promise<SuiteManifest> {
  const thread = startThread(new URL('./generateWorker.js', import.meta.url), options);
  try {
    return resultOf(await answerOf(thread, onProgress));
  } finally {
    await thread.terminate();
  }
}

function answerOf(thread: Worker, onProgress: GenerateOptions['onProgress']): Promise<GenerateAnswer> {
  return new Promise((resolve, reject) => {
    thread.on('message', (message: GenerateMessage) => {
      if (message.kind === 'progress') onProgress?.(...message.progress);
      else resolve(message);
    });
    thread.on('error', reject);
    thread.on('exit', (code) => reject(new Error(`the thread that makes the suite ended with code ${code}`)));
  });
}
