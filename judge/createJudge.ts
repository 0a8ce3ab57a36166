import { randomBytes } from 'node:crypto';
import { createResponseCache } from '../models/cache/createResponseCache.js';
import { withCache } from '../models/cache/withCache.js';
import type { Caller } from '../models/createCaller.js';
import { createRemoteCaller, type RemoteOptions } from '../models/createRemoteCaller.js';
import type { Provider, SamplingParameters } from '../models/provider.js';
import { providerNames } from '../models/providers.js';
import { UsageError } from '../util/radvuqaError.js';
import type { Judge } from './judge.js';
import { judgeNames } from './judgeNames.js';
import { createCallCounter } from './llm/createCallCounter.js';
import { createLlmJudge } from './llm/createLlmJudge.js';
import { judgeName } from './llm/judgeName.js';
import type { JudgeContext } from './llm/judgeRequest.js';
import type { LlmJudgeSettings } from './llm/llmIdentity.js';
import { markedCaller, type RandomBytes } from './llm/markedCaller.js';
import { rulesJudge } from './rules/rulesJudge.js';

/** What a judge is made from besides its name; the offline judge needs none of it. */
export interface JudgeSettings extends RemoteOptions {
  /** Suite folder, where images are. */
  readonly suite: string;
  /** `full` when not given. */
  readonly context?: JudgeContext;
  /** Show the images to the judge; false when not given. */
  readonly image?: boolean;
  /** What reads closed answers that rules leave unparsed: nothing (`rules`, when not given) or the judge (`llm`). */
  readonly extract?: 'rules' | 'llm';
  /** Verdicts on each answer; 1 when not given. */
  readonly repeats?: number;
  /** Grade all answers that pass by a false key, too; those alone that look like instructions when not given. */
  readonly falseKey?: boolean;
  /** Base name of the judgement files, instead of one made of the settings. */
  readonly name?: string | undefined;
  /** Source of markers; a cryptographic one when not given. */
  readonly randomBytes?: RandomBytes;
}

/** A judge should say the same twice, and some think at length before they say it. */
const judgeSampling: SamplingParameters = { temperature: 0, topP: null, maxTokens: 4096, seed: null };

/** Every kind of judge: the part of the name before the colon. */
const judges: ReadonlyMap<string, (spec: string, settings: JudgeSettings) => Promise<Judge>> = new Map([
  /** Offline, by rules alone. */
  ['rules', async () => rulesJudge],
  /** A model of any provider. */
  ...providerNames.map((provider) => [provider, createRemoteJudge] as const),
]);

/**
 * Makes the judge that `rules`, `openai:NAME`, `gemini:NAME` or `anthropic:NAME` stands for.
 *
 * @throws UsageError for an unknown judge, a missing key or a wrong option; OutputError when the cache folder cannot be made.
 *
 * @example
 * const { name } = await createJudge('rules', { environment: process.env, concurrency: 1, suite: 'suites/ct' });
 * name; // "rules"
 */
export async function createJudge(spec: string, settings: JudgeSettings): Promise<Judge> {
  const kind = spec.split(':', 1)[0];
  const create = spec.startsWith('rules:') ? undefined : judges.get(kind);
  if (create !== undefined) return create(spec, settings);
  const found = spec === '' ? 'nothing' : JSON.stringify(spec);
  throw new UsageError({ subject: '--judge', expected: `one of ${judgeNames.join(', ')}`, found });
}

async function createRemoteJudge(spec: string, settings: JudgeSettings): Promise<Judge> {
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
