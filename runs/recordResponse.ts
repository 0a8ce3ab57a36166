import type { Response } from '../suites/schema/schema.js';
import { noteFailure } from './noteFailure.js';
import type { OpenRun } from './openRun.js';
import { saveRun } from './runFolder.js';

/** Adds a response to a run and says how far it is. */
export async function recordResponse(run: OpenRun, response: Response): Promise<void> {
  if (run.recorded++ === 0) await markUnfinished(run);
  if (response.attempts === 0 && response.outcome !== 'failed') run.recalled++;
  await run.responses.append(response);
  noteFailure(run.failures, response);
  tellProgress(run);
}

/** Says how far a run is. */
export function tellProgress({ options, responses, plan, ledger }: OpenRun): void {
  const counts = responses.counts();
  const total = plan.items * plan.repeats;
  options.onProgress?.({ done: counts.responses, total, counts, cost: ledger.cost() });
}

/** A finished run that asks more (a higher limit, failed calls again) is not finished until it ends again. */
async function markUnfinished(run: OpenRun): Promise<void> {
  if (run.manifest.finished === null) return;
  run.manifest = { ...run.manifest, finished: null };
  await saveRun(run.options.out, run.manifest);
}
