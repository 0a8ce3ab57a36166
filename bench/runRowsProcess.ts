/** A process of its own for `measureRunRows`: runs and judges the suite in argv and sends times and peak memory. */
import { judgeRun } from '../judge/judgeRun.js';
import { createModel } from '../models/createModel.js';
import { runSuite } from '../runs/runSuite.js';
import { stubJudge } from '../test/support/stubJudge.js';
import { peakMegabytes } from './peakMegabytes.js';

const [, , suite, run] = process.argv;
const begun = performance.now();
const model = await createModel('baseline:random', { suite, seed: 1 });
await runSuite({ suite, model, out: run, concurrency: 8 });
const ran = performance.now();
const { scored } = await judgeRun({ suite, run, judge: stubJudge });
process.send?.({
  runSeconds: (ran - begun) / 1000,
  judgeSeconds: (performance.now() - ran) / 1000,
  peakMegabytes: peakMegabytes(),
  scored,
});
process.disconnect?.();
