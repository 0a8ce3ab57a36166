import { existsSync } from 'node:fs';
import { type CallEstimate, estimatedCost } from '../models/cost/callEstimate.js';
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

/**
 * Estimates what `runSuite` with the same options would need. Reads the suite and the run folder, asks and writes nothing.
 *
 * @throws InputError when the suite cannot be read; UsageError for an option that makes no sense.
 * @example
 * const model = await createModel('openai:gpt-4o', { suite: 'suites/ct', seed: 1, remote });
 * const { requests, cost } = await estimateRun({ suite: 'suites/ct', model, out: 'runs/gpt', concurrency: 8 });
 */
export async function estimateRun(options: RunOptions): Promise<CallEstimate> {
  checkRunOptions(options);
  const suite = await openSuite(options.suite);
  const plan = planAsks(await withSample(options), suite, {
    stateOf: await readKnownStates(options.out),
    isUnderWay: (await openBatchLog(options.out, () => undefined)).isUnderWay,
  });
  const needed = await addUp(plan, options);
  const longest = longestAnswer(options.model.parameters);
  const mostOutputTokens = longest === null ? null : longest * needed.requests;
  const { pricing, batch } = options;
  const cost = estimatedCost({ inputTokens: needed.inputTokens, mostOutputTokens }, pricing, batch);
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
