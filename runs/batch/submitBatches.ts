import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { estimateTokens, mostUsage } from '../../models/cost/estimateTokens.js';
import type { ModelBatches } from '../../models/model.js';
import { createRequest, recallItem } from '../asking/askItem.js';
import { asksUntilStopped, createAsking } from '../asking/askMissing.js';
import type { OpenRun } from '../openRun.js';
import { recordResponse } from '../recordResponse.js';
import { type BatchDraft, createDraft, type DraftedRequest } from './batchDraft.js';

/**
 * Hands in what is missing, and not in the response cache, as batches. The first request is made at once and alone: it tells
 * a wrong key, an unknown model or a parameter that the model does not take before thousands are handed in.
 *
 * @throws ModelError when the provider takes no batch, or the first request says that none can succeed.
 */
export async function submitBatches(run: OpenRun): Promise<void> {
  const { batches } = run.options.model;
  if (batches === undefined || run.stopped !== null) return;
  const path = join(run.options.out, 'batch.part');
  const draft = createDraft(path, batches);
  const submit = () => handIn(run, { draft, path, batches });
  try {
    for await (const drafted of draftedRequests(run)) {
      if (await draft.add(drafted)) continue;
      await submit();
      await draft.add(drafted);
    }
    if (run.stopped !== 'signal') await submit();
  } finally {
    await draft.discard();
  }
}

/** Streams the requests for batches until the signal is aborted or the money is spent; asks the first one itself. */
async function* draftedRequests(run: OpenRun): AsyncGenerator<DraftedRequest> {
  const { suite, model, maxCost } = run.options;
  const askAlone = createAsking(run, new AbortController().signal);
  let isFirst = true;
  for await (const ask of asksUntilStopped(run)) {
    const request = await createRequest(ask, suite);
    const known = typeof request === 'string' ? null : await recallItem(ask, request, model);
    if (isFirst || typeof request === 'string' || known !== null) {
      const response = known ?? (await askAlone(ask));
      if (response === 'stopped') return;
      await recordResponse(run, response);
      if (response.attempts > 0) isFirst = false;
      continue;
    }
    const usage = mostUsage(await estimateTokens(request, model));
    if (maxCost !== undefined && run.ledger.exceeds(maxCost, { usage, isBatch: true })) {
      run.stopped = 'cost';
      return;
    }
    run.ledger.reserve({ usage, isBatch: true });
    yield { ask, request, usage };
  }
}

interface HandIn {
  readonly draft: BatchDraft;
  readonly path: string;
  readonly batches: ModelBatches;
}

/** The batch is noted before it is handed in, so that it is found again whatever happens in between. */
async function handIn(run: OpenRun, { draft, path, batches }: HandIn): Promise<void> {
  const { clock, onNotice } = run.options;
  const drafted = await draft.finish();
  if (drafted.asks.length === 0) return;
  const tag = randomUUID();
  await run.batches.append({ event: 'prepared', tag, time: clock.timestamp(), ...drafted });
  const batch = await batches.submit(path, tag);
  await run.batches.append({ event: 'submitted', tag, time: clock.timestamp(), batch });
  onNotice?.(`batch ${batch}: handed in, ${drafted.asks.length} requests`);
}
