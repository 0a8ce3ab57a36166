import { createLedger, type Ledger } from '../../models/cost/createLedger.js';
import { runPaths } from '../../suites/paths.js';
import { rowKey } from '../../suites/rows/rowKey.js';
import {
  type BuildSettings,
  pipelineAnswerSchema,
  type Response,
  type RunManifest,
  type SuiteManifest,
} from '../../suites/schema/schema.js';
import type { Clock } from '../../util/clock.js';
import { type AskPlan, planAsks } from '../asking/missingAsks.js';
import { openResponseLog, type ResponseLog } from '../responseLog.js';
import { openManifest, saveRun, suiteIdentity } from '../runFolder.js';
import { type AttemptLog, openAttemptLog } from './attemptLog.js';
import type { BuildOptions, BuildStop } from './buildOptions.js';

/** What came of a pipeline: masks, none, or no reply because the model could not be asked. */
export type PipelineEnd = 'predicted' | 'failed' | 'unasked';

/** A run that builds pipelines, while it is under way. */
export interface OpenBuild {
  readonly options: BuildOptions & { readonly clock: Clock };
  readonly manifest: RunManifest;
  readonly responses: ResponseLog;
  readonly attempts: AttemptLog;
  readonly ledger: Ledger;
  readonly plan: AskPlan;
  /** By item and repeat. */
  readonly ends: Map<string, PipelineEnd>;
  /** Calls that failed in this session, by error. */
  readonly failures: Map<string, number>;
  stopped: BuildStop | null;
}

/**
 * Opens the files of a run that is locked: a new one, or one to be continued.
 *
 * @throws UsageError when the folder holds another run; OutputError when writing fails.
 */
export async function openBuild(options: OpenBuild['options'], suite: SuiteManifest): Promise<OpenBuild> {
  const { model, out, clock, onNotice = ignore } = options;
  const identity = {
    suite: suiteIdentity(suite),
    model: { provider: model.provider, name: model.name },
    parameters: model.parameters,
    imagePolicy: 'none: programs see the training images, in the sandbox',
    promptPolicy: "the item's text, then what became of each reply, in one talk",
    build: settingsOf(options),
  };
  const opened = await openManifest(out, identity, clock.timestamp(), onNotice);
  const wanted = {
    items: Math.min(options.limit ?? suite.counts.items, suite.counts.items),
    repeats: options.repeats ?? 1,
  };
  const manifest = { ...opened, finished: null, wanted };
  await saveRun(out, manifest);
  const ledger = createLedger(options.pricing ?? null);
  const ends = new Map<string, PipelineEnd>();
  const responses = await openResponseLog(out, {
    onNotice,
    onEarlier: (row) => {
      ledger.add({ usage: row.usage, attempts: row.attempts, isBatch: false });
      ends.set(rowKey(row), endOf(row));
    },
  });
  const attempts = await openAttemptLog(runPaths(out).attempts);
  const plan = planAsks(options, suite, { stateOf: responses.stateOf, isUnderWay: () => false });
  return { options, manifest, responses, attempts, ledger, plan, ends, failures: new Map(), stopped: null };
}

function settingsOf(options: BuildOptions): BuildSettings {
  const { rounds, epochs = null, sandbox, python, gpu = false, limits } = options;
  return {
    rounds,
    epochs,
    sandbox: { name: sandbox.name, version: sandbox.version },
    python: python.version,
    packages: [...python.packages],
    gpu,
    limits: { ...limits },
  };
}

/** What a row of responses.jsonl says came of its pipeline. */
export function endOf({ outcome, response }: Response): PipelineEnd {
  if (outcome === 'failed') return 'unasked';
  return pipelineAnswerSchema.parse(JSON.parse(response)).outcome;
}

function ignore(): void {}
