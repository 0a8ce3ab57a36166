import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createInputEstimate } from '../../models/cost/estimateInput.js';
import type { ModelBatches } from '../../models/model.js';
import type { Clock } from '../../util/clock.js';
import { createRequest, recallItem } from '../askItem.js';
import { asksUntilStopped, createAsking, record } from '../askMissing.js';
import type { OpenRun } from '../openRun.js';
import type { RunOptions } from '../runSuite.js';
import { type BatchDraft, createDraft, type DraftedRequest } from './batchDraft.js';

type SubmitOptions = RunOptions & { readonly clock: Clock };

/**
 * Hands in what is missing, and not in the response cache, as batches. The first request is made at once and alone: it tells a wrong key, an unknown model
 * or a parameter that the model does not take before thousands are handed in.
 *
 * @throws ModelError when the provider takes no batch, or the first request says that none can succeed.
 */
export async function submitBatches(options: SubmitOptions, run: OpenRun): Promise<void> {
  const { batches } = options.model;
  if (batches === undefined || run.stopped !== null) return;
  const path = join(options.out, 'batch.part');
  const draft = createDraft(path, batches);
  const submit = () => handIn(options, run, { draft, path, batches });
  try {
    for await (const drafted of draftedRequests(options, run)) {
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
async function* draftedRequests(options: SubmitOptions, run: OpenRun): AsyncGenerator<DraftedRequest> {
  const { maxCost } = options;
  const estimate = createEstimate(options);
  const askAlone = createAsking(options, run, new AbortController().signal);
  let isFirst = true;
  for await (const ask of asksUntilStopped(options, run)) {
    const request = await createRequest(ask, options.suite);
    const known = typeof request === 'string' ? null : await recallItem(ask, request, options.model);
    if (isFirst || typeof request === 'string' || known !== null) {
      const response = known ?? (await askAlone(ask));
      if (response === 'stopped') return;
      await record(options, run, response);
      if (response.attempts > 0) isFirst = false;
      continue;
    }
    const usage = await estimate(request);
    if (maxCost !== undefined && run.ledger.exceeds(maxCost, { usage, isBatch: true })) {
      run.stopped = 'cost';
      return;
    }
    run.ledger.reserve({ usage, isBatch: true });
    yield { ask, request, usage };
  }
}

/** The tokens that a request may take, as far as they are known. */
function createEstimate({ model }: SubmitOptions) {
  const estimateInput = createInputEstimate(model.provider);
  const { maxTokens } = model.parameters;
  return async (request: { readonly text: string; readonly images: readonly string[] }) => ({
    inputTokens: (await estimateInput(request)) ?? 0,
    outputTokens: typeof maxTokens === 'number' ? maxTokens : 0,
  });
}

interface HandIn {
  readonly draft: BatchDraft;
  readonly path: string;
  readonly batches: ModelBatches;
}

/** The batch is noted before it is handed in, so that it is found again whatever happens in between. */
async function handIn(
  { clock, onNotice }: SubmitOptions,
  run: OpenRun,
  { draft, path, batches }: HandIn,
): Promise<void> {
  const drafted = await draft.finish();
  if (drafted.asks.length === 0) return;
  const tag = randomUUID();
  await run.batches.append({ event: 'prepared', tag, time: clock.timestamp(), ...drafted });
  const batch = await batches.submit(path, tag);
  await run.batches.append({ event: 'submitted', tag, time: clock.timestamp(), batch });
  onNotice?.(`batch ${batch}: handed in, ${drafted.asks.length} requests`);
}
