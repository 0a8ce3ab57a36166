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

/** A caller that answers from a cache what it holds, with 0 attempts, and keeps there what may be kept. */
export function withCache(
  provider: Provider,
  caller: Caller,
  { cache, policy, onNotice }: CacheOptions,
): Caller {
  const keep = async (key: string, request: ProviderRequest, result: CallerResult) => {
    if (result.kind !== 'answer' || !isKeepable(result, request.parameters, policy)) return;
    const { attempts: _, ...answer } = result;
    // The answer is there and paid for: a full disk must not lose it.
    await cache.write(key, answer).catch((error: unknown) => {
      if (!(error instanceof OutputError)) throw error;
      onNotice(`an answer is not kept for other runs: ${error.message}`);
    });
  };
  return async (request, signal) => {
    if (!isCacheable(request.parameters, policy)) return caller(request, signal);
    const key = cacheKey(provider, request);
    const known = await cache.read(key);
    if (known !== null) return { ...known, attempts: 0 };
    const result = await caller(request, signal);
    await keep(key, request, result);
    return result;
  };
}
