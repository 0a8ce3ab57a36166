import { OutputError } from '../../util/radvuqaError.js';
import type { Caller, CallerResult } from '../createCaller.js';
import type { Provider, ProviderRequest } from '../provider.js';
import { cacheKey } from './cacheKey.js';
import type { ResponseCache } from './createResponseCache.js';
import { type CachePolicy, isCacheable, isKeepable } from './isCacheable.js';

export interface CacheOptions {
  readonly cache: ResponseCache;
  readonly policy: CachePolicy;
  /** Hears when an answer could not be kept. */
  readonly onNotice: (text: string) => void;
}

/** A caller with a cache in front of it. */
export interface CachedCaller {
  /** Answers from the cache what it holds, with 0 attempts, and keeps there what may be kept. */
  readonly call: Caller;
  /** What the cache holds for a request; null when it is to be asked. */
  recall(request: ProviderRequest): Promise<CallerResult | null>;
}

/** Puts a cache in front of a caller. */
export function withCache(
  provider: Provider,
  caller: Caller,
  { cache, policy, onNotice }: CacheOptions,
): CachedCaller {
  const recall = async (request: ProviderRequest) => {
    if (!isCacheable(request.parameters, policy)) return null;
    const known = await cache.read(cacheKey(provider, request));
    return known === null ? null : { ...known, attempts: 0 };
  };
  const keep = async (request: ProviderRequest, result: CallerResult) => {
    if (result.kind !== 'answer' || !isKeepable(result, request.parameters, policy)) return;
    const { attempts: _, ...answer } = result;
    // The answer is there and paid for: a full disk must not lose it.
    await cache.write(cacheKey(provider, request), answer).catch((error: unknown) => {
      if (!(error instanceof OutputError)) throw error;
      onNotice(`an answer is not kept for other runs: ${error.message}`);
    });
  };
  const call: Caller = async (request, signal) => {
    const known = await recall(request);
    if (known !== null) return known;
    const result = await caller(request, signal);
    await keep(request, result);
    return result;
  };
  return { call, recall };
}
