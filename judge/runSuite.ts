import type { Model } from '../models/model.js';
import { openSuite } from '../suites/openSuite.js';
import { suitePaths } from '../suites/paths.js';
import { readRows } from '../suites/readRows.js';
import { type Item, itemSchema, type RunManifest } from '../suites/schema.js';
import { type Clock, systemClock } from '../util/clock.js';
import { eachConcurrently } from '../util/eachConcurrently.js';
import { UsageError } from '../util/radvuqaError.js';
import { askItem } from './askItem.js';
import { openResponseLog, type ResponseLog } from './responseLog.js';
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
  /** Ask again where the only response is a failed call. */
  readonly retryFailed?: boolean;
  /** When aborted, calls in flight are finished and no others begun. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: RunProgress) => void;
  readonly onNotice?: (text: string) => void;
  readonly clock?: Clock;
}

export interface RunProgress {
  /** Items of this run that have a response, those of earlier sessions included. */
  readonly done: number;
  readonly total: number;
  /** Responses by outcome. */
  readonly counts: Readonly<Record<string, number>>;
}

export interface RunResult {
  /** False when the signal stopped the run before its end. */
  readonly finished: boolean;
  /** How many items were asked this time. */
  readonly asked: number;
  /** Responses in all, and by outcome. */
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * Asks a model all items of a suite and stores what it says in a run folder; a run that was stopped in any way goes on
 * where it stopped. Items are streamed, responses appended as they come.
 *
 * @throws InputError when the suite cannot be read; UsageError when the folder holds another run; OutputError when
 *   another process works on it or writing fails; ModelError when the model cannot be asked any more.
 */
export async function runSuite(options: RunOptions): Promise<RunResult> {
  const { suite, model, out, clock = systemClock } = options;
  requireCount('concurrency', options.concurrency);
  requireCount('limit', options.limit ?? 1);
  const suiteManifest = await openSuite(suite);
  const lock = await lockRun(out);
  try {
    const identity = {
      suite: suiteIdentity(suiteManifest),
      model: { provider: model.provider, name: model.name },
      parameters: model.parameters,
      imagePolicy: 'PNG files of the suite, their bytes unchanged',
      promptPolicy: "the item's text, nothing added",
    };
    const manifest = await openRun(out, identity, clock.timestamp());
    await saveRun(out, manifest);
    const log = await openResponseLog(out, options.onNotice ?? ignore);
    const items = Math.min(options.limit ?? Number.POSITIVE_INFINITY, suiteManifest.counts.items);
    return await askAndClose({ ...options, clock }, { manifest, log, items, asked: 0, stopped: false });
  } finally {
    await lock.release();
  }
}

/** A run while it is under way. */
interface OpenRun {
  manifest: RunManifest;
  readonly log: ResponseLog;
  /** Number of items to have answers to. */
  readonly items: number;
  asked: number;
  /** Whether the signal left items unasked. */
  stopped: boolean;
}

type TimedOptions = RunOptions & { readonly clock: Clock };

/** Asks what is missing, then closes the files in any case, also when the model or the disk gives up. */
async function askAndClose(options: TimedOptions, run: OpenRun): Promise<RunResult> {
  let finished: string | null = null;
  try {
    await askMissing(options, run);
    if (!run.stopped) finished = run.manifest.finished ?? options.clock.timestamp();
  } finally {
    await run.log.close();
    await saveRun(options.out, { ...run.manifest, finished, counts: run.log.counts() });
  }
  return { finished: !run.stopped, asked: run.asked, counts: run.log.counts() };
}

async function askMissing(options: TimedOptions, run: OpenRun): Promise<void> {
  const { suite, model, clock, out, onProgress } = options;
  const unrecordable = new AbortController();
  await eachConcurrently(missingItems(options, run), options.concurrency, async (item) => {
    if (run.asked++ === 0) await markUnfinished(out, run);
    const response = await askItem(item, { suite, model, clock, signal: unrecordable.signal });
    await run.log.append(response).catch((error: unknown) => {
      unrecordable.abort(error);
      throw error;
    });
    const counts = run.log.counts();
    onProgress?.({ done: counts.responses, total: run.items, counts });
  });
}

/** Streams the items that have no response yet, or a failed one that is to be tried again. */
async function* missingItems(options: RunOptions, run: OpenRun): AsyncGenerator<Item> {
  let place = 0;
  for await (const item of readRows(suitePaths(options.suite).items, itemSchema)) {
    if (place++ >= run.items) return;
    const outcome = run.log.outcomeOf(item.id);
    if (outcome !== undefined && !(outcome === 'failed' && options.retryFailed)) continue;
    run.stopped = options.signal?.aborted === true;
    if (run.stopped) return;
    yield item;
  }
}

/** A finished run that asks more (a higher limit, failed calls again) is not finished until it ends again. */
async function markUnfinished(out: string, run: OpenRun): Promise<void> {
  if (run.manifest.finished === null) return;
  run.manifest = { ...run.manifest, finished: null };
  await saveRun(out, run.manifest);
}

function requireCount(option: string, value: number): void {
  if (Number.isInteger(value) && value >= 1) return;
  throw new UsageError({ subject: option, expected: 'a whole number from 1', found: String(value) });
}

function ignore(): void {}
