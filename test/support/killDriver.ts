/**
 * A process to be killed: `node killDriver.js STAGE SUITE RUN`. It runs or judges a suite to the end and sends its
 * progress to the parent. Calls take a few milliseconds; a hanging one a minute, unless it is told to stop.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { judgeRun } from '../../judge/judgeRun.js';
import type { Caller } from '../../models/createCaller.js';
import { createModel } from '../../models/createModel.js';
import type { Model } from '../../models/model.js';
import { runSuite } from '../../runs/runSuite.js';
import { llmJudge } from './llmJudge.js';
import { answered, graded } from './stubCaller.js';
import { stubJudge } from './stubJudge.js';

const [, , stage, suite, run] = process.argv;
const onProgress = ({ done }: { done: number }) => process.send?.(done);

if (stage === 'judge') {
  await judgeRun({ suite, run, judge: stubJudge, onProgress });
} else if (stage === 'judge with calls') {
  const call: Caller = async () => {
    await wait(2);
    return answered(graded(4, 0));
  };
  const judge = llmJudge({ call, requests: [] }, { repeats: 3 });
  await judgeRun({ suite, run, judge, knownAnswers: { perKind: 1, seed: 1 }, concurrency: 8, onProgress });
} else {
  const random = await createModel('baseline:random', { suite, seed: 1 });
  const slow: Model = {
    ...random,
    async ask(request, signal) {
      const hangs = stage === 'run with a hanging call' && request.id === 'item-0';
      await wait(hangs ? 60_000 : 1 + (Number(request.id.slice(5)) % 5), undefined, { signal });
      return random.ask(request, signal);
    },
  };
  // The first thing said is how far the run was before; all others are rows.
  let isFirst = true;
  const onRow = (progress: { done: number }) => {
    if (!isFirst) onProgress(progress);
    isFirst = false;
  };
  await runSuite({ suite, model: slow, out: run, concurrency: 8, onProgress: onRow });
}
process.disconnect?.();
