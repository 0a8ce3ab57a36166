import { randomBytes } from 'node:crypto';
import { createResponseCache } from '../models/cache/createResponseCache.js';
import { withCache } from '../models/cache/withCache.js';
import type { CallEstimate } from '../models/cost/callEstimate.js';
import { createLedger } from '../models/cost/createLedger.js';
import type { Caller } from '../models/createCaller.js';
import { createProviderFor, createRemoteCaller } from '../models/createRemoteCaller.js';
import { type ExtraMembers, extraMembers } from '../models/parameters/extraMembers.js';
import { samplingParameters } from '../models/parameters/samplingParameters.js';
import type { Provider, SamplingParameters } from '../models/provider.js';
import type { CallCounts } from '../suites/schema/schema.js';
import { UsageError } from '../util/radvuqaError.js';
import type { Judge } from './judge.js';
import type { JudgeSettings } from './judgeSettings.js';
import { countingCaller } from './llm/countingCaller.js';
import { createCallCounter } from './llm/createCallCounter.js';
import { createLlmJudge } from './llm/createLlmJudge.js';
import { judgeName } from './llm/judgeName.js';
import { limitedCaller } from './llm/limitedCaller.js';
import type { LlmJudgeSettings } from './llm/llmIdentity.js';
import { markedCaller } from './llm/markedCaller.js';

/** A judge should say the same twice, and some think at length before they say it. */
const judgeSampling: SamplingParameters = { temperature: 0, topP: null, maxTokens: 4096, seed: null };

/**
 * Makes the judge that asks a provider's model, which `openai:NAME` and its like stand for.
 *
 * @throws UsageError for a missing key or a wrong option; OutputError when the cache folder cannot be made.
 */
export async function createRemoteJudge(spec: string, settings: JudgeSettings): Promise<Judge> {
  const sampling = { ...judgeSampling, ...settings.sampling };
  const { provider, parameters, call } = await createRemoteCaller(spec, {
    ...settings,
    sampling,
    cache: undefined,
  });
  const chosen = chosenSettings(settings, parameters);
  requirePrice(spec, settings, sampling);
  const ledger = createLedger(settings.pricing ?? null);
  const model = { imageTokens: provider.imageTokens, parameters: { ...parameters } };
  const limited = limitedCaller(call, { ledger, limit: settings.maxCost, model, name: spec });
  const marked = markedCaller(limited, settings.randomBytes ?? randomBytes);
  const counter = createCallCounter();
  const withExtra = (caller: Caller) => addingTo(counter.count(caller), chosen.extra);
  const judge = createLlmJudge({
    ...chosen,
    name: settings.name ?? judgeName(provider, chosen),
    provider,
    caller: withExtra(await cached(provider, marked, settings)),
    freshCaller: withExtra(marked),
    suite: settings.suite,
  });
  const addEarlierCalls = ({ inputTokens, outputTokens, cachedTokens }: CallCounts) => {
    const usage = { inputTokens, outputTokens, cachedTokens };
    if (inputTokens + outputTokens > 0) ledger.add({ usage, attempts: 1, isBatch: false });
  };
  return { ...judge, takeCalls: counter.take, addEarlierCalls, cost: ledger.cost };
}

/** Makes a caller whose requests all have these members. */
function addingTo(caller: Caller, extra: ExtraMembers | undefined): Caller {
  return (request, signal) => caller({ ...request, ...extra }, signal);
}

/** A judge that asks nobody, and what it would have asked. */
export interface EstimatedJudge {
  readonly judge: Judge;
  estimate(): CallEstimate;
}

/**
 * Makes the judge of a name as far as its requests: every one is counted, and none is sent.
 *
 * @throws UsageError for an unknown provider or a wrong option.
 */
export async function createEstimatedJudge(spec: string, settings: JudgeSettings): Promise<EstimatedJudge> {
  const provider = await createProviderFor(spec, { ...settings, needsKey: false });
  const parameters = samplingParameters({ ...judgeSampling, ...settings.sampling });
  const model = { imageTokens: provider.imageTokens, parameters: { ...parameters } };
  const { call, estimate } = countingCaller(model, settings.pricing);
  const chosen = chosenSettings(settings, parameters);
  const name = settings.name ?? judgeName(provider, chosen);
  const parts = { ...chosen, name, provider, suite: settings.suite };
  return { judge: createLlmJudge({ ...parts, caller: call, freshCaller: call }), estimate };
}

/** A limit that cannot be held is none. */
function requirePrice(
  spec: string,
  { maxCost, pricing }: JudgeSettings,
  { maxTokens }: SamplingParameters,
): void {
  if (maxCost === undefined) return;
  const subject = '--max-cost';
  if (pricing === undefined || pricing.price === null) {
    const found = pricing === undefined ? 'no --prices' : `prices of ${pricing.date} without it`;
    throw new UsageError({ subject, expected: `--prices with a price for ${spec}`, found });
  }
  if (maxTokens !== null) return;
  const expected = 'a longest answer, to know what a call may cost';
  throw new UsageError({ subject, expected, found: 'none', hint: 'give --max-tokens' });
}

/** The cache stands before the markers are drawn, or it would never see the same request twice. */
async function cached(provider: Provider, caller: Caller, settings: JudgeSettings): Promise<Caller> {
  const { cache: folder, cachePolicy: policy = 'deterministic', onNotice = () => undefined } = settings;
  if (folder === undefined) return caller;
  return withCache(provider, caller, { cache: await createResponseCache(folder), policy, onNotice }).call;
}

function chosenSettings(settings: JudgeSettings, sampling: SamplingParameters): LlmJudgeSettings {
  const { repeats = 1 } = settings;
  if (!Number.isInteger(repeats) || repeats < 1) {
    const found = String(repeats);
    throw new UsageError({ subject: '--judge-repeats', expected: 'a whole number from 1', found });
  }
  return {
    sampling,
    extra: extraMembers(settings),
    context: settings.context ?? 'full',
    image: settings.image ?? false,
    extract: settings.extract === 'llm',
    repeats,
    falseKey: settings.falseKey ?? false,
  };
}
