import { existsSync } from 'node:fs';
import { costOf } from '../models/cost/costOf.js';
import { estimateTokens, longestAnswer } from '../models/cost/estimateTokens.js';
import { openSuite } from '../suites/openSuite.js';
import { runPaths } from '../suites/paths.js';
import { readRows } from '../suites/rows/readRows.js';
import { type RepeatedRow, rowKey } from '../suites/rows/rowKey.js';
import { responseSchema } from '../suites/schema/schema.js';
import { createRequest, recallItem } from './asking/askItem.js';
import { type AskPlan, missingAsks, planAsks } from './asking/missingAsks.js';
import { withSample } from './asking/selectItems.js';
import { openBatchLog } from './batch/batchLog.js';
import { checkRunOptions } from './checkRunOptions.js';
import { type ResponseState, stateOf } from './responseState.js';
import type { RunOptions } from './runOptions.js';

/** What a run will need, before anything is asked. */
export interface RunEstimate {
  /** Requests that are to be made still; answers that are under way in batches are not. */
  readonly requests: number;
  /** Answers that the response cache holds. */
  readonly recalled: number;
  /** Images in all of them; one that is in several counts each time. */
  readonly images: number;
  /** Null when nothing is known about how the provider counts. */
  readonly inputTokens: number | null;
  /** When every answer is as long as allowed; null when nothing limits it. */
  readonly mostOutputTokens: number | null;
  /** Null where price or tokens are not known. */
  readonly cost: {
    readonly currency: string;
    readonly pricesDate: string;
    /** Of the input alone. */
    readonly least: number | null;
    readonly most: number | null;
  } | null;
}

/**
 * Estimates what `runSuite` with the same options would need. Reads the suite and the run folder, asks and writes nothing.
 *
 * @throws InputError when the suite cannot be read; UsageError for an option that makes no sense.
 * @example
 * const model = await createModel('openai:gpt-4o', { suite: 'suites/ct', seed: 1, remote });
 * const { requests, cost } = await estimateRun({ suite: 'suites/ct', model, out: 'runs/gpt', concurrency: 8 });
 */
export async function estimateRun(options: RunOptions): Promise<RunEstimate> {
  checkRunOptions(options);
  const suite = await openSuite(options.suite);
  const plan = planAsks(await withSample(options), suite, {
    stateOf: await readKnownStates(options.out),
    isUnderWay: (await openBatchLog(options.out, () => undefined)).isUnderWay,
  });
  const needed = await addUp(plan, options);
  const longest = longestAnswer(options.model.parameters);
  const mostOutputTokens = longest === null ? null : longest * needed.requests;
  const cost = estimatedCost(options, { inputTokens: needed.inputTokens, mostOutputTokens });
  return { ...needed, mostOutputTokens, cost };
}

/** Goes through all that is to be asked still. */
async function addUp(plan: AskPlan, { suite, model }: RunOptions) {
  let requests = 0;
  let recalled = 0;
  let images = 0;
  let inputTokens: number | null = 0;
  for await (const ask of missingAsks(plan)) {
    const request = await createRequest(ask, suite);
    if (typeof request === 'string') continue;
    if ((await recallItem(ask, request, model)) !== null) {
      recalled++;
      continue;
    }
    const { inputTokens: tokens } = await estimateTokens(request, model);
    requests++;
    images += request.images.length;
    inputTokens = tokens === null || inputTokens === null ? null : inputTokens + tokens;
  }
  return { requests, recalled, images, inputTokens };
}

function estimatedCost(
  { pricing, batch: isBatch = false }: RunOptions,
  { inputTokens, mostOutputTokens }: Pick<RunEstimate, 'inputTokens' | 'mostOutputTokens'>,
): RunEstimate['cost'] {
  if (pricing === undefined) return null;
  const { currency, date: pricesDate, price } = pricing;
  const cost = (outputTokens: number | null) =>
    inputTokens === null || outputTokens === null
      ? null
      : costOf(price, { usage: { inputTokens, outputTokens }, isBatch });
  return { currency, pricesDate, least: cost(0), most: cost(mostOutputTokens) };
}

async function readKnownStates(run: string): Promise<(row: RepeatedRow) => ResponseState | undefined> {
  const { responses } = runPaths(run);
  const known = new Map<string, ResponseState>();
  if (existsSync(responses)) {
    for await (const row of readRows(responses, responseSchema, () => undefined)) {
      known.set(rowKey(row), stateOf(row, known.get(rowKey(row))));
    }
  }
  return (row) => known.get(rowKey(row));
}
