import { randomBytes } from 'node:crypto';
import { createResponseCache } from '../models/cache/createResponseCache.js';
import { withCache } from '../models/cache/withCache.js';
import type { Caller } from '../models/createCaller.js';
import { createRemoteCaller } from '../models/createRemoteCaller.js';
import type { Provider, SamplingParameters } from '../models/provider.js';
import { UsageError } from '../util/radvuqaError.js';
import type { Judge } from './judge.js';
import type { JudgeSettings } from './judgeSettings.js';
import { createCallCounter } from './llm/createCallCounter.js';
import { createLlmJudge } from './llm/createLlmJudge.js';
import { judgeName } from './llm/judgeName.js';
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
  const marked = markedCaller(call, settings.randomBytes ?? randomBytes);
  const counter = createCallCounter();
  const judge = createLlmJudge({
    ...chosen,
    name: settings.name ?? judgeName(provider, chosen),
    provider,
    caller: counter.count(await cached(provider, marked, settings)),
    freshCaller: counter.count(marked),
    suite: settings.suite,
  });
  return { ...judge, takeCalls: counter.take };
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
    context: settings.context ?? 'full',
    image: settings.image ?? false,
    extract: settings.extract === 'llm',
    repeats,
    falseKey: settings.falseKey ?? false,
  };
}
