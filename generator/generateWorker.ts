import { parentPort, workerData } from 'node:worker_threads';
import type { SuiteManifest } from '../suites/schema.js';
import { type ThreadAnswer, toAnswer } from '../util/threadAnswer.js';
import type { GenerateOptions } from './generateOptions.js';
import { writeSuite } from './writeSuite.js';

export type GenerateAnswer = ThreadAnswer<SuiteManifest>;

/** What the thread that makes a suite says. */
export type GenerateMessage =
  | GenerateAnswer
  | { readonly kind: 'progress'; readonly progress: readonly [done: number, total: number, name: string] };

const say = (message: GenerateMessage) => parentPort?.postMessage(message);
const options: GenerateOptions = workerData;
const onProgress: GenerateOptions['onProgress'] = (...progress) => say({ kind: 'progress', progress });

say(await toAnswer(() => writeSuite({ ...options, onProgress })));
