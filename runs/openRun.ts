import { createLedger, type Ledger } from '../models/cost/createLedger.js';
import { requirePlaces } from '../suites/requirePlaces.js';
import type { RunManifest, SuiteManifest } from '../suites/schema/schema.js';
import type { Clock } from '../util/clock.js';
import { UsageError } from '../util/radvuqaError.js';
import { type AskPlan, planAsks } from './asking/missingAsks.js';
import { type BatchLog, openBatchLog } from './batch/batchLog.js';
import { openResponseLog, type ResponseLog } from './responseLog.js';
import { openManifest, saveRun, suiteIdentity } from './runFolder.js';
import type { RunOptions, StopReason } from './runOptions.js';

/** A run while it is under way: what was asked for, its files, and what happened in this session. */
export interface OpenRun {
  readonly options: RunOptions & { readonly clock: Clock };
  manifest: RunManifest;
  readonly responses: ResponseLog;
  readonly batches: BatchLog;
  readonly ledger: Ledger;
  /** What is to be asked still. */
  readonly plan: AskPlan;
  /** Responses got in this session ... */
  recorded: number;
  /** ... and those of them that came from the response cache. */
  recalled: number;
  /** How often each error made a call fail in this session; the first ten errors. */
  readonly failures: Map<string, number>;
  stopped: StopReason | null;
}

/**
 * Opens the files of a run that is locked: a new one, or one to be continued.
 *
 * @throws UsageError when the folder holds another run, or coordinates are declared of a baseline or where no places are asked for; OutputError when writing fails.
 */
export async function openRun(options: OpenRun['options'], suite: SuiteManifest): Promise<OpenRun> {
  await refuseCoordinates(options);
  const { model, out, clock, onNotice = ignore } = options;
  const identity = {
    suite: suiteIdentity(suite),
    model: { provider: model.provider, name: model.name },
    parameters: model.parameters,
    imagePolicy: 'PNG files of the suite, their exact bytes, at full detail',
    promptPolicy: "the item's text, nothing added",
    ...(options.coordinates && { coordinates: options.coordinates }),
  };
  const manifest = await openManifest(out, identity, clock.timestamp(), onNotice);
  await saveRun(out, manifest);
  const ledger = createLedger(options.pricing ?? null);
  const responses = await openResponseLog(out, {
    onNotice,
    onEarlier: ({ usage, attempts, batch }) => ledger.add({ usage, attempts, isBatch: batch !== undefined }),
  });
  const batches = await openBatchLog(out, onNotice);
  const plan = planAsks(options, suite, {
    stateOf: responses.stateOf,
    isUnderWay: batches.isUnderWay,
  });
  const session = { recorded: 0, recalled: 0, failures: new Map(), stopped: null };
  return { options, manifest, responses, batches, ledger, plan, ...session };
}

/** Read by another convention than they follow, its answers would be no baseline any more. */
async function refuseCoordinates({ model, coordinates, suite }: RunOptions): Promise<void> {
  if (coordinates === undefined) return;
  if (model.provider !== 'baseline') return requirePlaces(suite, coordinates);
  throw new UsageError({
    subject: '--coordinates',
    expected: 'none with a baseline, which answers as items ask',
    found: coordinates,
  });
}

function ignore(): void {}
