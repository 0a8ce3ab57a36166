import type { Ledger } from '../models/cost/createLedger.js';
import type { RunManifest } from '../suites/schema/schema.js';
import type { BatchLog } from './batch/batchLog.js';
import type { AskPlan } from './missingAsks.js';
import type { ResponseLog } from './responseLog.js';
import type { RunProgress } from './runSuite.js';

/** Why a run ended before everything was asked. */
export type StopReason = 'signal' | 'cost' | 'batch';

/** A run while it is under way. */
export interface OpenRun {
  manifest: RunManifest;
  readonly log: ResponseLog;
  readonly ledger: Ledger;
  readonly plan: AskPlan;
  /** Responses got in this session ... */
  recorded: number;
  /** ... and those of them that came from the response cache. */
  recalled: number;
  /** How often each error made a call fail in this session; the first ten errors. */
  readonly failures: Map<string, number>;
  stopped: StopReason | null;
  readonly batches: BatchLog;
}

/** How many responses the run has when it is finished. */
function totalAsks({ plan }: OpenRun): number {
  return plan.items * plan.repeats;
}

/** How far the run is. */
export function progressOf(run: OpenRun): RunProgress {
  const counts = run.log.counts();
  return { done: counts.responses, total: totalAsks(run), counts, cost: run.ledger.cost() };
}
