import type { CallEstimate } from '../models/cost/callEstimate.js';
import { openSuite, requireKey } from '../suites/openSuite.js';
import { runPaths } from '../suites/paths.js';
import { readRunOfSuite } from '../suites/readRunOfSuite.js';
import { lookUpRows } from '../suites/rows/lookUpRows.js';
import { responseSchema } from '../suites/schema/schema.js';
import { createEstimatedJudge } from './createRemoteJudge.js';
import { declaredItem } from './declaredItem.js';
import { hashJudge, type JudgeCall } from './judge.js';
import { judgeAsBefore } from './judgeAsBefore.js';
import { unjudged } from './judgeMissing.js';
import { readKeptJudgements } from './judgementLog.js';
import type { JudgeOptions } from './judgeOptions.js';
import { judgeResponse } from './judgeResponse.js';
import type { JudgeSettings } from './judgeSettings.js';
import { judgeKnownAnswer, knownAnswersToJudge } from './knownAnswers/judgeKnownAnswers.js';
import { readJudgedHashes } from './readJudgedHashes.js';

export interface EstimateJudgingOptions extends Pick<JudgeOptions, 'run' | 'knownAnswers'> {
  /** Judge again what the judge failed on before. */
  readonly retryFailed?: boolean | undefined;
  /** As on the command line, such as "openai:NAME". */
  readonly judge: string;
  readonly settings: JudgeSettings;
}

const nobodyHears: JudgeCall = {
  signal: new AbortController().signal,
  onRepeats: async () => undefined,
  readsKnownAnswers: false,
};

/**
 * Estimates what judging a run by a provider's model would need: every request that `judgeRun` would begin with is made and counted, and
 * none is sent. Replies that cannot be read are asked for again, and passes that are in doubt are graded twice: that is not in it.
 * Reads suite and run, asks and writes nothing.
 *
 * @throws InputError when run or suite cannot be read, they do not belong together, or the suite has no key; UsageError for an option that
 *   makes no sense, or when the files hold another judge's rows.
 * @example
 * const settings = { suite: 'suites/ct', environment: process.env, concurrency: 1 };
 * const { requests, inputTokens } = await estimateJudging({ run: 'runs/gpt', judge: 'openai:gpt-4o', settings });
 */
export async function estimateJudging(options: EstimateJudgingOptions): Promise<CallEstimate> {
  const { run, settings, knownAnswers, retryFailed = false } = options;
  const suite = await openSuite(settings.suite);
  const { coordinates } = await readRunOfSuite(run, suite);
  const seed = await requireKey(settings.suite, suite);
  const { judge: created, estimate } = await createEstimatedJudge(options.judge, settings);
  const { judge } = await judgeAsBefore({ run, judge: created });
  const responses = await lookUpRows({
    path: runPaths(run).responses,
    schema: responseSchema,
    onBad: () => undefined,
  });
  const keeping = { hashesOf: await readJudgedHashes(settings.suite, responses), retryFailed };
  const { name, identity } = judge;
  const kept = { run, judge: name, identity, hash: hashJudge(identity), seed, keeping };
  const isJudged = await readKeptJudgements(kept);
  if (knownAnswers !== undefined) {
    const known = { run, suite: settings.suite, judge, knownAnswers, seed, retryFailed };
    for (const one of await knownAnswersToJudge(known)) await judgeKnownAnswer(one, judge);
  }
  const folders = { suite: settings.suite, run };
  for await (const { keyed, response } of unjudged(settings, { responses, isJudged })) {
    const declared = { ...keyed, item: declaredItem(keyed.item, coordinates) };
    await judgeResponse(declared, response, judge, { ...nobodyHears, folders });
  }
  return estimate();
}
