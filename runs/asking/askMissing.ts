import { createBudget } from '../../models/cost/createBudget.js';
import type { Response } from '../../suites/schema/schema.js';
import { eachConcurrently } from '../../util/eachConcurrently.js';
import type { OpenRun } from '../openRun.js';
import { recordResponse } from '../recordResponse.js';
import { isLeftEmpty } from '../responseState.js';
import type { RunOptions } from '../runOptions.js';
import { askItem } from './askItem.js';
import { type Ask, missingAsks } from './missingAsks.js';

/** Asks what is missing, a number at once, until all is asked, the signal is aborted or the money is spent. */
export async function askMissing(run: OpenRun): Promise<void> {
  const unrecordable = new AbortController();
  const asking = createAsking(run, unrecordable.signal);
  await eachConcurrently(asksUntilStopped(run), requestsAtOnce(run.options), async (ask) => {
    do {
      const response = await asking(ask);
      if (response === 'stopped') return;
      await recordResponse(run, response).catch((error: unknown) => {
        unrecordable.abort(error);
        throw error;
      });
    } while (isAskedOnceMore(run, ask));
  });
}

/** Whether an item has just brought no answer for the first time, and is to be asked once again. */
function isAskedOnceMore({ plan, stopped }: OpenRun, { item, repeat }: Ask): boolean {
  const state = plan.stateOf({ id: item.id, repeat });
  return plan.retryEmpty && stopped === null && state !== undefined && isLeftEmpty(state);
}

/** Makes what asks one item, and notes in the run that it was stopped: by the signal, or because the money is spent. */
export function createAsking(run: OpenRun, signal: AbortSignal): (ask: Ask) => Promise<Response | 'stopped'> {
  const { suite, model, clock, maxCost, signal: stop } = run.options;
  const { admit } = createBudget({ ledger: run.ledger, limit: maxCost, model });
  const means = { suite, model, clock, stop, signal, admit };
  return async (ask) => {
    const response = await askItem(ask, means).catch((error: unknown) => {
      if (stop?.aborted !== true || error !== stop.reason) throw error;
      return 'aborted' as const;
    });
    if (typeof response !== 'string') return response;
    run.stopped = response === 'too much' ? 'cost' : 'signal';
    return 'stopped';
  };
}

/** Streams what is to be asked still until the run is stopped. */
export async function* asksUntilStopped(run: OpenRun): AsyncGenerator<Ask> {
  for await (const ask of missingAsks(run.plan)) {
    if (run.options.signal?.aborted) run.stopped = 'signal';
    if (run.stopped !== null) return;
    yield ask;
  }
}

/** Where the model holds back calls, a few requests more than calls, which wait for their turn. */
function requestsAtOnce({ model, concurrency }: RunOptions): number {
  return model.holdsBack ? concurrency + Math.ceil(concurrency / 8) : concurrency;
}
