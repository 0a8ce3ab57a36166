import { once } from 'node:events';
import type { SuiteManifest } from '../suites/schema/schema.js';
import { resultOf } from '../util/workAnswer.js';
import { lockSuite } from './folder/lockSuite.js';
import type { GenerateOptions } from './generateOptions.js';
import { answerOf, endMaker, startMaker } from './maker.js';

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
  const maker = startMaker();
  await once(maker.process, 'spawn');
  try {
    // In the name of that process: when this one is killed, that may write for a moment longer.
    const lock = await lockSuite(options.out, maker.process.pid);
    try {
      return resultOf(await answerOf(maker, options));
    } finally {
      await endMaker(maker);
      await lock.release();
    }
  } finally {
    await endMaker(maker);
  }
}
