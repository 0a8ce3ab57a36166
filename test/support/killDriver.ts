/**
 * A process to be killed: `node killDriver.js run|judge SUITE RUN`. It runs or judges a suite to the end, a few
 * milliseconds a row, and sends its progress to the parent.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { judgeRun } from '../../judge/judgeRun.js';
import { runSuite } from '../../judge/runSuite.js';
import { createModel } from '../../models/createModel.js';
import type { Model } from '../../models/model.js';
import { stubJudge } from './stubJudge.js';

const [, , stage, suite, run] = process.argv;
const onProgress = ({ done }: { done: number }) => process.send?.(done);

if (stage === 'run') {
  const random = await createModel('baseline:random', { suite, seed: 1 });
  const slow: Model = {
    ...random,
    async ask(request, signal) {
      await wait(1 + (Number(request.id.slice(5)) % 5));
      return random.ask(request, signal);
    },
  };
  await runSuite({ suite, model: slow, out: run, concurrency: 8, onProgress });
} else {
  await judgeRun({ suite, run, judge: stubJudge, onProgress });
}
process.disconnect?.();
