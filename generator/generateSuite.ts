import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { SuiteManifest } from '../suites/schema.js';
import { InputError } from '../util/radvuqaError.js';
import { startProcess } from '../util/startProcess.js';
import { resultOf } from '../util/workAnswer.js';
import type { GenerateOptions } from './generateOptions.js';
import type { GenerateAnswer, GenerateMessage } from './generateProcess.js';
import { lockSuite } from './lockSuite.js';

/**
 * Makes a suite from a folder of segmented volumes.
 *
 * A case that cannot be used is recorded in suite.json with its reason; the others go on. The same recipe,
 * seed and volumes give the same bytes, whatever the workers, the order of files or the interruptions.
 *
 * Works in a process of its own (see `startProcess`), which ends with the caller's; the caller's is free meanwhile.
 *
 * @throws UsageError for a folder in use by another plan; InputError when the source has no cases, or memory does not
 *   suffice; OutputError when writing fails (what was finished is kept, and a restart goes on from there); what
 *   `onProgress` throws, which ends the work as a kill does.
 */
export async function generateSuite(options: GenerateOptions): Promise<SuiteManifest> {
  const worker = startProcess(new URL('./generateProcess.js', import.meta.url));
  const ended = endOf(worker);
  await once(worker, 'spawn');
  try {
    // In the name of that process: when this one is killed, that may write for a moment longer.
    const lock = await lockSuite(options.out, worker.pid);
    return await answerOf(worker, ended, options).finally(() => end(worker, ended).then(lock.release));
  } finally {
    await end(worker, ended);
  }
}

/** The signal or code with which a process ends. */
function endOf(worker: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    worker.once('exit', (code, signal) => resolve(signal ?? `code ${code}`));
  });
}

/** Lets the process end of itself when it is done; else it kills itself. */
async function end(worker: ChildProcess, ended: Promise<string>): Promise<void> {
  if (worker.connected) worker.disconnect();
  await ended;
}

async function answerOf(
  worker: ChildProcess,
  ended: Promise<string>,
  options: GenerateOptions,
): Promise<SuiteManifest> {
  const answer = new Promise<GenerateAnswer>((resolve, reject) => {
    worker.on('message', (message: GenerateMessage) => {
      if (message.kind !== 'progress') return resolve(message);
      try {
        options.onProgress?.(...message.progress);
      } catch (error) {
        reject(error);
      }
    });
    worker.on('error', reject);
    ended.then((how) => reject(endedEarly(how, options.source)));
    worker.send(options);
  });
  return resultOf(await answer);
}

/** How V8 and operating systems end a process that wants more memory than there is. */
const wantOfMemory = ['SIGABRT', 'code 134', 'SIGKILL'];

function endedEarly(how: string, source: string): Error {
  const death = `the process that makes the suite ended early (${how})`;
  if (!wantOfMemory.includes(how)) return new Error(death);
  return new InputError({
    subject: source,
    expected: 'cases that fit into the memory that the program may use',
    found: `that ${death}`,
    hint: 'allow more, as with NODE_OPTIONS=--max-old-space-size=8192; what was finished is kept',
  });
}
