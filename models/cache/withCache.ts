import { canonicalJson } from '../../util/canonicalJson.js';
import { OutputError } from '../../util/radvuqaError.js';
import { sha256Hex } from '../../util/sha256Hex.js';
import type { Caller, CallerResult } from '../createCaller.js';
import type { Answer, Provider, ProviderRequest, SamplingParameters } from '../provider.js';
import type { ResponseCache } from './createResponseCache.js';
import { type CachePolicy, isCacheable, isKeepable } from './isCacheable.js';

export interface CacheOptions {
  readonly cache: ResponseCache;
  readonly policy: CachePolicy;
  /** Hears when an answer could not be kept. */
  readonly onNotice: (text: string) => void;
}

/** The response cache of one model. */
export interface AnswerCache {
  /** What the cache holds for a request, with 0 attempts; null when it is to be asked. */
  recall(request: ProviderRequest): Promise<CallerResult | null>;
  /** The key of a request's answer; null when the request is none that is kept. */
  keyOf(request: ProviderRequest): string | null;
  /** Keeps an answer to a request with these parameters, if it may be kept. */
  keep(key: string, answer: Answer, parameters: SamplingParameters): Promise<void>;
}

/** A caller with a cache in front of it. */
export interface CachedCaller {
  /** Answers from the cache what it holds, and keeps there what may be kept. */
  readonly call: Caller;
  readonly cache: AnswerCache;
}

/** Puts a cache in front of a caller. */
export function withCache(
  provider: Provider,
  caller: Caller,
  { cache, policy, onNotice }: CacheOptions,
): CachedCaller {
  const keyOf = (request: ProviderRequest) =>
    isCacheable(request.parameters, policy) ? cacheKey(provider, request) : null;
  const lookUp = async (key: string) => {
    const known = await cache.read(key);
    return known === null ? null : { ...known, attempts: 0 };
  };
  const recall = async (request: ProviderRequest) => {
    const key = keyOf(request);
    return key === null ? null : lookUp(key);
  };
  const keep = async (key: string, answer: Answer, parameters: SamplingParameters) => {
    if (!isKeepable(answer, parameters, policy)) return;
    // The answer is there and paid for: a full disk must not lose it.
    await cache.write(key, answer).catch((error: unknown) => {
      if (!(error instanceof OutputError)) throw error;
      onNotice(`an answer is not kept for other runs: ${error.message}`);
    });
  };
  const call: Caller = async (request, signal) => {
    const key = keyOf(request);
    const known = key === null ? null : await lookUp(key);
    if (known !== null) return known;
    const result = await caller(request, signal);
    if (result.kind === 'answer' && key !== null) {
      const { attempts: _, ...answer } = result;
      await keep(key, answer, request.parameters);
    }
    return result;
  };
  return { call, cache: { recall, keyOf, keep } };
}

/** The name of a request in the response cache: a hash of all that shapes its answer, and of its repeat. */
function cacheKey({ name, model, baseUrl }: Provider, request: ProviderRequest): string {
  const images = request.images.map(({ sha256 }) => sha256);
  return sha256Hex(canonicalJson({ provider: name, model, baseUrl, ...request, images }));
}
