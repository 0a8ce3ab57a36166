import { createLedger } from '../models/cost/createLedger.js';
import type { Pricing } from '../models/cost/readPrices.js';
import type { Model } from '../models/model.js';
import { openSuite } from '../suites/openSuite.js';
import type { RunCost, RunManifest, SuiteManifest } from '../suites/schema/schema.js';
import { type Clock, systemClock } from '../util/clock.js';
import { askMissing } from './askMissing.js';
import { openBatchLog } from './batch/batchLog.js';
import { collectBatches } from './batch/collectBatches.js';
import { submitBatches } from './batch/submitBatches.js';
import { checkRunOptions } from './checkRunOptions.js';
import { type OpenRun, progressOf, type StopReason } from './openRun.js';
import { openResponseLog } from './responseLog.js';
import { lockRun, openRun, saveRun, suiteIdentity } from './runFolder.js';

export interface RunOptions {
  /** Suite folder. */
  readonly suite: string;
  readonly model: Model;
  /** Run folder: new, or one to continue. */
  readonly out: string;
  /** Most calls at once. */
  readonly concurrency: number;
  /** Only the first so many items of the suite. */
  readonly limit?: number | undefined;
  /** How often each item is asked; once when absent. */
  readonly repeats?: number | undefined;
  /** Ask again where the only response is a failed call. */
  readonly retryFailed?: boolean | undefined;
  /** What the model costs; tokens alone are counted without it. */
  readonly pricing?: Pricing | undefined;
  /** Most that the run may cost, with all its sessions, in the currency of the prices. */
  readonly maxCost?: number | undefined;
  /** Hand everything in as batches that are collected later, instead of asking one by one. */
  readonly batch?: boolean | undefined;
  /** When aborted, calls in flight are finished and no others begun. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: RunProgress) => void;
  readonly onNotice?: (text: string) => void;
  readonly clock?: Clock;
}

export interface RunProgress {
  /** Responses of this run, those of earlier sessions included. */
  readonly done: number;
  readonly total: number;
  /** Responses by outcome. */
  readonly counts: Readonly<Record<string, number>>;
  /** Null without prices. */
  readonly cost: RunCost | null;
}

export interface RunResult {
  /** False when the run was stopped before its end. */
  readonly finished: boolean;
  /** What stopped it: nothing, the signal, the limit on its cost, or batches that are not done. */
  readonly stopped: StopReason | null;
  /** Requests in batches that are not done. */
  readonly underWay: number;
  /** How many responses were got by asking this time. */
  readonly asked: number;
  /** How many the response cache held. */
  readonly recalled: number;
  /** Responses in all, and by outcome. */
  readonly counts: Readonly<Record<string, number>>;
  /** Why calls failed this time: each error and how often, most frequent first; at most ten. */
  readonly failures: readonly (readonly [error: string, count: number])[];
  /** Null without prices. */
  readonly cost: RunCost | null;
}

/**
 * Asks a model all items of a suite and stores what it says in a run folder; a run that was stopped in any way goes on
 * where it stopped. Items are streamed, responses appended as they come.
 *
 * @throws InputError when the suite cannot be read; UsageError when the folder holds another run or an option makes no
 *   sense; OutputError when another process works on it or writing fails; ModelError when the model cannot be asked any
 *   more.
 */
export async function runSuite(options: RunOptions): Promise<RunResult> {
  const { suite, out, clock = systemClock } = options;
  checkRunOptions(options);
  const suiteManifest = await openSuite(suite);
  const lock = await lockRun(out);
  try {
    const run = await openAll({ ...options, clock }, suiteManifest);
    return await askAndClose({ ...options, clock }, run);
  } finally {
    await lock.release();
  }
}

type TimedOptions = RunOptions & { readonly clock: Clock };

async function openAll(options: TimedOptions, suite: SuiteManifest): Promise<OpenRun> {
  const { model, out, clock, onNotice = ignore } = options;
  const identity = {
    suite: suiteIdentity(suite),
    model: { provider: model.provider, name: model.name },
    parameters: model.parameters,
    imagePolicy: 'PNG files of the suite, their exact bytes, at full detail',
    promptPolicy: "the item's text, nothing added",
  };
  const manifest = await openRun(out, identity, clock.timestamp());
  await saveRun(out, manifest);
  const ledger = createLedger(options.pricing ?? null);
  const log = await openResponseLog(out, {
    onNotice,
    onEarlier: ({ usage, attempts, batch }) => ledger.add({ usage, attempts, isBatch: batch !== undefined }),
  });
  const batches = await openBatchLog(out, onNotice);
  const plan = {
    suite: options.suite,
    items: Math.min(options.limit ?? Number.POSITIVE_INFINITY, suite.counts.items),
    repeats: options.repeats ?? 1,
    retryFailed: options.retryFailed ?? false,
    outcomeOf: log.outcomeOf,
    isUnderWay: batches.isUnderWay,
  };
  return {
    manifest,
    log,
    ledger,
    plan,
    batches,
    recorded: 0,
    recalled: 0,
    failures: new Map(),
    stopped: null,
  };
}

/** Asks what is missing, then closes the files in any case, also when the model or the disk gives up. */
async function askAndClose(options: TimedOptions, run: OpenRun): Promise<RunResult> {
  let finished: string | null = null;
  const { log, ledger } = run;
  // Said before the first answer too, which may be long in coming.
  options.onProgress?.(progressOf(run));
  try {
    await collectBatches(options, run);
    await (options.batch ? submitBatches(options, run) : askMissing(options, run));
    if (run.stopped === null && run.batches.underWay() > 0) run.stopped = 'batch';
    if (run.stopped === null) finished = run.manifest.finished ?? options.clock.timestamp();
  } finally {
    await log.close();
    const { dropped: _, usage: __, cost: ___, ...manifest } = run.manifest;
    await saveRun(options.out, { ...manifest, finished, counts: log.counts(), ...account(run) });
  }
  const { stopped, recorded, recalled } = run;
  const underWay = run.batches.underWay();
  const failures = [...run.failures].sort((a, b) => b[1] - a[1]);
  const ended = { finished: stopped === null, stopped, underWay, asked: recorded - recalled, recalled };
  return { ...ended, counts: log.counts(), failures, cost: ledger.cost() };
}

/** What the calls were made without, used and cost, as far as there is something to say. */
function account({ log, ledger }: OpenRun): Pick<RunManifest, 'dropped' | 'usage' | 'cost'> {
  const dropped = log.dropped();
  const usage = ledger.usage();
  const cost = ledger.cost();
  return {
    ...(dropped.length === 0 ? {} : { dropped }),
    ...(usage.inputTokens + usage.outputTokens === 0 ? {} : { usage }),
    ...(cost === null ? {} : { cost }),
  };
}

function ignore(): void {}
