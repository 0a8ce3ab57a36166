import { parentPort } from 'node:worker_threads';
import { collectGarbage } from '../../util/collectGarbage.js';
import { toAnswer } from '../../util/workAnswer.js';
import { createScratch } from '../volume/scratch.js';
import { runSliceTask, type SliceTask, type tidyUp } from './sliceTask.js';

const scratch = createScratch();

parentPort?.on('message', async (task: SliceTask | typeof tidyUp) => {
  if (task.kind === 'tidyUp') return collectGarbage();
  parentPort?.postMessage(await toAnswer(() => runSliceTask(task, scratch)));
});
