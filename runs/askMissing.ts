import { type Budget, createBudget } from '../models/cost/createBudget.js';
import { createInputEstimate } from '../models/cost/estimateInput.js';
import type { Response } from '../suites/schema/schema.js';
import type { Clock } from '../util/clock.js';
import { eachConcurrently } from '../util/eachConcurrently.js';
import { askItem } from './askItem.js';
import { type Ask, missingAsks } from './missingAsks.js';
import { type OpenRun, progressOf } from './openRun.js';
import { saveRun } from './runFolder.js';
import type { RunOptions } from './runSuite.js';

/** Asks what is missing, so many at once, until all is asked, the signal is aborted or the money is spent. */
export async function askMissing(
  options: RunOptions & { readonly clock: Clock },
  run: OpenRun,
): Promise<void> {
  const unrecordable = new AbortController();
  const asking = createAsking(options, run, unrecordable.signal);
  await eachConcurrently(asksUntilStopped(options, run), requestsAtOnce(options), async (ask) => {
    const response = await asking(ask);
    if (response === 'stopped') return;
    await record(options, run, response).catch((error: unknown) => {
      unrecordable.abort(error);
      throw error;
    });
  });
}

/** Makes what asks one item, and notes in the run that it was stopped: by the signal, or because the money is spent. */
export function createAsking(
  options: RunOptions & { readonly clock: Clock },
  run: OpenRun,
  signal: AbortSignal,
): (ask: Ask) => Promise<Response | 'stopped'> {
  const { suite, model, clock, signal: stop } = options;
  const { admit } = createRunBudget(options, run);
  const context = { suite, model, clock, stop, signal, admit };
  return async (ask) => {
    const response = await askItem(ask, context).catch((error: unknown) => {
      if (stop?.aborted !== true || error !== stop.reason) throw error;
      return 'aborted' as const;
    });
    if (typeof response !== 'string') return response;
    run.stopped = response === 'too much' ? 'cost' : 'signal';
    return 'stopped';
  };
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
  if (run.recorded++ === 0) await markUnfinished(out, run);
  if (response.attempts === 0 && response.outcome !== 'failed') run.recalled++;
  await run.log.append(response);
  noteFailure(run, response);
  onProgress?.(progressOf(run));
}

/** Streams what is to be asked still until the run is stopped. */
export async function* asksUntilStopped({ signal }: RunOptions, run: OpenRun): AsyncGenerator<Ask> {
  for await (const ask of missingAsks(run.plan)) {
    if (signal?.aborted) run.stopped = 'signal';
    if (run.stopped !== null) return;
    yield ask;
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
