import { openSuite } from '../../suites/openSuite.js';
import { rowKey } from '../../suites/rows/rowKey.js';
import type { SuiteManifest } from '../../suites/schema/schema.js';
import { systemClock } from '../../util/clock.js';
import { eachConcurrently } from '../../util/eachConcurrently.js';
import { UsageError } from '../../util/radvuqaError.js';
import { type Ask, missingAsks } from '../asking/missingAsks.js';
import { checkMaxCost } from '../checkMaxCost.js';
import { closedManifest } from '../closedManifest.js';
import { noteFailure } from '../noteFailure.js';
import { lockRun, saveRun } from '../runFolder.js';
import type { BuildOptions, BuildResult } from './buildOptions.js';
import { buildPipeline } from './buildPipeline.js';
import { endOf, type OpenBuild, openBuild } from './openBuild.js';
import { requireHidden } from './requireHidden.js';

/**
 * Has a model write the programs of a suite: asks, runs what comes in the sandbox, tells of errors, and asks again, until a program
 * has predicted masks for the images that were held out, or the rounds are used up. A run that was stopped in any way goes on where
 * it stopped: no reply is asked for twice, and no program whose end was written is run again. The suite's key is never opened.
 *
 * @throws InputError when the suite cannot be read; UsageError for another kind of suite or run, for folders that
 *   every program could read, and when the sandbox fails;
 *   OutputError when another process works on the run or writing fails; ModelError when the model cannot be asked any more.
 * @example of a program that comes with radvuqa
 * const model = createReferenceModel('reference:otsu');
 * const python = { version: '3.11', packages: [] };
 * await buildSuite({ suite: 'suites/pipelines', model, out: 'runs/otsu', sandbox, limits, python, rounds: 1 });
 */
export async function buildSuite(options: BuildOptions): Promise<BuildResult> {
  const suite = await openSuite(options.suite);
  checkKind(options.suite, suite);
  checkMaxCost(options);
  for (const folder of [options.suite, options.out]) requireHidden(folder, options.sandbox);
  const lock = await lockRun(options.out);
  try {
    const build = await openBuild({ clock: systemClock, ...options }, suite);
    await buildAndClose(build);
    return resultOf(build);
  } finally {
    await lock.release();
  }
}

function checkKind(folder: string, { kind }: SuiteManifest): void {
  const expected = 'segmentation-pipelines';
  if (kind === expected) return;
  const hint = `ask its items with "radvuqa run ${folder}"`;
  throw new UsageError({ subject: folder, expected: `a suite of the kind ${expected}`, found: kind, hint });
}

async function buildAndClose(build: OpenBuild): Promise<void> {
  const { out, clock, jobs = 1 } = build.options;
  let finished: string | null = null;
  try {
    await eachConcurrently(asksUntilStopped(build), jobs, (ask) => buildAndRecord(build, ask));
    if (build.stopped === null) finished = clock.timestamp();
  } finally {
    await build.attempts.close();
    await build.responses.close();
    await saveRun(out, closedManifest(build, finished));
  }
}

async function* asksUntilStopped(build: OpenBuild): AsyncGenerator<Ask> {
  for await (const ask of missingAsks(build.plan)) {
    if (build.options.signal?.aborted) build.stopped = 'signal';
    if (build.stopped !== null) return;
    yield ask;
  }
}

async function buildAndRecord(build: OpenBuild, ask: Ask): Promise<void> {
  const response = await buildPipeline(build, ask).catch((error: unknown) => {
    if (build.options.signal?.aborted !== true || error !== build.options.signal.reason) throw error;
    return 'signal' as const;
  });
  if (response === null) return;
  if (typeof response === 'string') {
    build.stopped = response;
    return;
  }
  await build.responses.append(response);
  noteFailure(build.failures, response);
  build.ends.set(rowKey(response), endOf(response));
}

function resultOf({ stopped, ends, failures, ledger }: OpenBuild): BuildResult {
  const count = (end: string) => [...ends.values()].filter((one) => one === end).length;
  return {
    stopped,
    predicted: count('predicted'),
    failed: count('failed'),
    unasked: count('unasked'),
    failures: [...failures].sort((a, b) => b[1] - a[1]),
    cost: ledger.cost(),
  };
}
