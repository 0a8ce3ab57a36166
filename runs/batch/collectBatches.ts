import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelBatches, ModelReply } from '../../models/model.js';
import { responseOf } from '../asking/askItem.js';
import { checkReply } from '../asking/checkReply.js';
import type { OpenRun } from '../openRun.js';
import { recordResponse } from '../recordResponse.js';
import type { OpenBatch, PreparedBatch } from './batchLog.js';

/**
 * Takes in what the provider has answered of a run's batches. A batch that is not done stays open, with money set aside for
 * it; one that failed or expired is closed, and what it did not answer is missing again.
 *
 * @throws ModelError when the provider does not say how far they are.
 */
export async function collectBatches(run: OpenRun): Promise<void> {
  const { signal, model } = run.options;
  const { batches } = model;
  if (batches === undefined) return;
  for (const open of run.batches.open()) {
    if (signal?.aborted) {
      run.stopped = 'signal';
      return;
    }
    await collectBatch(run, { open, batches });
  }
}

interface Collected {
  readonly open: OpenBatch;
  readonly batches: ModelBatches;
}

async function collectBatch(run: OpenRun, { open, batches }: Collected): Promise<void> {
  const { prepared } = open;
  const batch = open.batch ?? (await findBatch(run, { open, batches }));
  if (batch === null) return close(run, { prepared, detail: 'never handed in', answered: 0 });
  const { kind, detail } = await batches.look(batch);
  run.options.onNotice?.(`batch ${batch}: ${detail}, ${prepared.asks.length} requests`);
  if (kind === 'open') run.ledger.reserve({ usage: prepared.estimate, isBatch: true });
  else {
    const answered = kind === 'lost' ? 0 : await takeIn(run, { batch, prepared, batches });
    await close(run, { prepared, detail, answered });
  }
}

/** The process ended between handing the batch in and noting its id. */
async function findBatch(run: OpenRun, { open, batches }: Collected): Promise<string | null> {
  const { tag } = open.prepared;
  const batch = await batches.find(tag);
  const time = run.options.clock.timestamp();
  if (batch !== null) await run.batches.append({ event: 'submitted', tag, time, batch });
  return batch;
}

/** Appends the results that are not there yet. @returns how many requests were answered. */
async function takeIn(
  run: OpenRun,
  { batch, prepared, batches }: { batch: string; prepared: PreparedBatch; batches: ModelBatches },
): Promise<number> {
  const scratch = join(run.options.out, 'batch.part');
  const answered = new Set<number>();
  try {
    const { asks, dropped } = prepared;
    const asked = { keyOf: (number: number) => asks[number]?.cacheKey, dropped };
    for await (const { number, reply } of batches.results(batch, scratch, asked)) {
      const ask = asks[number];
      if (ask === undefined || reply === 'unanswered') continue;
      answered.add(number);
      if (isThere(run, ask, reply)) continue;
      const made = { ...checkReply(reply), attempts: 1, images: ask.images, dropped };
      const row = { ...responseOf({ item: ask, repeat: ask.repeat ?? 0 }, made, null), batch };
      run.ledger.add({ usage: row.usage, attempts: 1, isBatch: true });
      await recordResponse(run, row);
    }
  } finally {
    await rm(scratch, { force: true });
  }
  return answered.size;
}

/** A process that ended while it took in this batch had this one already. */
function isThere({ responses }: OpenRun, ask: PreparedBatch['asks'][number], reply: ModelReply): boolean {
  const outcome = responses.stateOf(ask)?.outcome;
  return outcome !== undefined && (outcome !== 'failed' || reply.outcome === 'failed');
}

async function close(
  run: OpenRun,
  { prepared, detail, answered }: { prepared: PreparedBatch; detail: string; answered: number },
): Promise<void> {
  const { clock, onNotice } = run.options;
  const { tag, asks } = prepared;
  const unanswered = asks.length - answered;
  await run.batches.append({ event: 'closed', tag, time: clock.timestamp(), detail, answered, unanswered });
  if (unanswered > 0)
    onNotice?.(`${unanswered} requests of a batch were not answered (${detail}); they are missing again`);
}
