import { parentPort } from 'node:worker_threads';
import { toAnswer } from '../../util/workAnswer.js';
import { createScratch } from '../volume/scratch.js';
import { runSliceTask, type SliceTask } from './sliceTask.js';

const scratch = createScratch();

parentPort?.on('message', async (task: SliceTask) => {
  parentPort?.postMessage(await toAnswer(() => runSliceTask(task, scratch)));
});
