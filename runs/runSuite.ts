import { openSuite } from '../suites/openSuite.js';
import type { SuiteManifest } from '../suites/schema/schema.js';
import { systemClock } from '../util/clock.js';
import { UsageError } from '../util/radvuqaError.js';
import { askMissing } from './asking/askMissing.js';
import { describeLimit, withSample } from './asking/selectItems.js';
import { collectBatches } from './batch/collectBatches.js';
import { submitBatches } from './batch/submitBatches.js';
import { checkRunOptions } from './checkRunOptions.js';
import { closedManifest } from './closedManifest.js';
import { type OpenRun, openRun } from './openRun.js';
import { tellProgress } from './recordResponse.js';
import { lockRun, saveRun } from './runFolder.js';
import type { RunOptions, RunResult } from './runOptions.js';

/**
 * Asks a model all items of a suite and stores what it says in a run folder; a run that was stopped in any way goes on
 * where it stopped. Items are streamed, responses appended as they come.
 *
 * @throws InputError when the suite cannot be read; UsageError when the folder holds another run or an option makes no
 *   sense; OutputError when another process works on it or writing fails; ModelError when the model cannot be asked any
 *   more.
 * @example
 * const model = await createModel('baseline:random', { suite: 'suites/ct', seed: 1 });
 * await runSuite({ suite: 'suites/ct', model, out: 'runs/random', concurrency: 8 });
 */
export async function runSuite(options: RunOptions): Promise<RunResult> {
  checkRunOptions(options);
  const suite = await openSuite(options.suite);
  checkKind(options, suite);
  const chosen = await withSample(options);
  const lock = await lockRun(options.out);
  try {
    const run = await openRun({ clock: systemClock, ...chosen }, suite);
    const limited = await describeLimit(options, suite.counts.items);
    if (limited !== null) options.onNotice?.(limited);
    // Said before the first answer too, which may be long in coming.
    tellProgress(run);
    await askAndClose(run);
    return runResultOf(run);
  } finally {
    await lock.release();
  }
}

/** @throws UsageError for a suite that asks for programs, which somebody has to run: baselines alone write none. */
function checkKind({ suite: folder, model: { provider, name } }: RunOptions, { kind }: SuiteManifest): void {
  if (kind !== 'segmentation-pipelines' || provider === 'baseline') return;
  throw new UsageError({
    subject: folder,
    expected: 'a suite whose items are answered in one reply',
    found: `one of the kind ${kind}`,
    hint: `radvuqa build ${folder} --model ${provider}:${name} asks for programs and runs them`,
  });
}

/** Asks what is missing, then closes the files in any case, also when the model or the disk gives up. */
async function askAndClose(run: OpenRun): Promise<void> {
  let finished: string | null = null;
  try {
    await collectBatches(run);
    await (run.options.batch ? submitBatches(run) : askMissing(run));
    if (run.stopped === null && run.batches.underWay() > 0) run.stopped = 'batch';
    if (run.stopped === null) finished = run.manifest.finished ?? run.options.clock.timestamp();
  } finally {
    await run.responses.close();
    await saveRun(run.options.out, closedManifest(run, finished));
  }
}

function runResultOf({
  stopped,
  batches,
  recorded,
  recalled,
  responses,
  failures,
  ledger,
}: OpenRun): RunResult {
  return {
    finished: stopped === null,
    stopped,
    underWay: batches.underWay(),
    asked: recorded - recalled,
    recalled,
    counts: responses.counts(),
    failures: [...failures].sort((a, b) => b[1] - a[1]),
    served: responses.served(),
    cost: ledger.cost(),
  };
}
