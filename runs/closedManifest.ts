import type { Ledger } from '../models/cost/createLedger.js';
import type { RunManifest } from '../suites/schema/schema.js';
import type { ResponseLog } from './responseLog.js';

/** What is known of a run at its end. */
export interface EndedRun {
  readonly manifest: RunManifest;
  readonly responses: Pick<ResponseLog, 'counts' | 'dropped' | 'served'>;
  readonly ledger: Ledger;
}

/** The manifest with what the calls were made without, used and cost, as far as there is something to say. */
export function closedManifest(run: EndedRun, finished: string | null): RunManifest {
  const { dropped: _, usage: __, cost: ___, served: ____, ...manifest } = run.manifest;
  const dropped = run.responses.dropped();
  const served = run.responses.served();
  const usage = run.ledger.usage();
  const cost = run.ledger.cost();
  return {
    ...manifest,
    finished,
    counts: run.responses.counts(),
    ...(dropped.length === 0 ? {} : { dropped }),
    ...(served.length === 0 ? {} : { served }),
    ...(usage.inputTokens + usage.outputTokens === 0 ? {} : { usage }),
    ...(cost === null ? {} : { cost }),
  };
}
