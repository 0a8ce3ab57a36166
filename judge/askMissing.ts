import { join } from 'node:path';
import { type Budget, createBudget } from '../models/cost/createBudget.js';
import type { MadeCall } from '../models/cost/createLedger.js';
import { createInputEstimate } from '../models/cost/estimateInput.js';
import type { Response } from '../suites/schema.js';
import type { Clock } from '../util/clock.js';
import { eachConcurrently } from '../util/eachConcurrently.js';
import { askItem } from './askItem.js';
import { type Ask, missingAsks } from './missingAsks.js';
import { type OpenRun, progressOf } from './openRun.js';
import { saveRun } from './runFolder.js';
import type { RunOptions } from './runSuite.js';

/** An ask for which there is money. */
interface AdmittedAsk {
  readonly ask: Ask;
  settle(call?: MadeCall): void;
}

/** Asks what is missing, so many at once, until all is asked, the signal is aborted or the money is spent. */
export async function askMissing(
  options: RunOptions & { readonly clock: Clock },
  run: OpenRun,
): Promise<void> {
  const { suite, model, clock, signal: stop } = options;
  const unrecordable = new AbortController();
  const context = { suite, model, clock, stop, signal: unrecordable.signal };
  await eachConcurrently(admittedAsks(options, run), requestsAtOnce(options), async ({ ask, settle }) => {
    const response = await askItem(ask, context).catch((error: unknown) => {
      settle();
      if (stop?.aborted !== true || error !== stop.reason) throw error;
      run.stopped = 'signal';
    });
    if (response === undefined) return;
    settle({ usage: response.usage, attempts: response.attempts, isBatch: false });
    await record(options, run, response).catch((error: unknown) => {
      unrecordable.abort(error);
      throw error;
    });
  });
}

/** Where the model holds back calls, a few requests more than calls, which wait for their turn. */
function requestsAtOnce({ model, concurrency }: RunOptions): number {
  return model.holdsBack ? concurrency + Math.ceil(concurrency / 8) : concurrency;
}

/** Errors told apart; more would be no summary. */
const mostErrors = 10;

function noteFailure({ failures }: OpenRun, { outcome, error }: Response): void {
  if (outcome !== 'failed' || error === null) return;
  if (failures.has(error) || failures.size < mostErrors) failures.set(error, (failures.get(error) ?? 0) + 1);
}

/** Adds a response to the run and says how far it is. */
export async function record(
  { out, onProgress }: RunOptions,
  run: OpenRun,
  response: Response,
): Promise<void> {
  if (run.asked++ === 0) await markUnfinished(out, run);
  await run.log.append(response);
  noteFailure(run, response);
  onProgress?.(progressOf(run));
}

async function* admittedAsks(options: RunOptions, run: OpenRun): AsyncGenerator<AdmittedAsk> {
  const budget = createRunBudget(options, run);
  const isStopped = () => options.signal?.aborted === true;
  for await (const ask of missingAsks(run.plan)) {
    if (isStopped()) run.stopped = 'signal';
    if (run.stopped !== null) return;
    const images = ask.item.images.map((image) => join(options.suite, image));
    const settle = await budget.admit({ text: ask.item.text, images });
    if (settle === 'too much') {
      run.stopped = 'cost';
      return;
    }
    yield { ask, settle };
  }
}

function createRunBudget({ model, maxCost }: RunOptions, { ledger }: OpenRun): Budget {
  const { maxTokens } = model.parameters;
  return createBudget({
    ledger,
    limit: maxCost,
    estimateInput: createInputEstimate(model.provider),
    maxTokens: typeof maxTokens === 'number' ? maxTokens : null,
  });
}

/** A finished run that asks more (a higher limit, failed calls again) is not finished until it ends again. */
async function markUnfinished(out: string, run: OpenRun): Promise<void> {
  if (run.manifest.finished === null) return;
  run.manifest = { ...run.manifest, finished: null };
  await saveRun(out, run.manifest);
}
