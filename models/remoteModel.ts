import { OutputError } from '../util/radvuqaError.js';
import { cacheKey } from './cache/cacheKey.js';
import type { ResponseCache } from './cache/createResponseCache.js';
import { type CachePolicy, isCacheable, isKeepable } from './cache/isCacheable.js';
import type { Caller, CallerResult } from './createCaller.js';
import { loadImages } from './loadImages.js';
import type { Model, ModelReply } from './model.js';
import type { Provider, ProviderRequest, SamplingParameters } from './provider.js';
import { isRefusal } from './refusal/isRefusal.js';

export interface RemoteModelParts {
  readonly provider: Provider;
  readonly caller: Caller;
  readonly parameters: SamplingParameters;
  readonly cache: ResponseCache | null;
  readonly cachePolicy: CachePolicy;
  readonly onNotice: (text: string) => void;
}

/** A provider as a model: images as they are, then the item's text, nothing added. */
export function remoteModel({ provider, caller, parameters, ...caching }: RemoteModelParts): Model {
  const cached = withCache(provider, caller, caching);
  return {
    provider: provider.name,
    name: provider.model,
    parameters: { ...parameters, baseUrl: provider.baseUrl, imageDetail: 'high' },
    async ask({ text, images: paths }, signal) {
      const images = await loadImages(paths);
      const result = await cached({ system: null, text, images, parameters, schema: null }, signal);
      return { ...replyOf(result), attempts: result.attempts, images: images.map(({ sha256 }) => sha256) };
    },
  };
}

function replyOf(result: CallerResult): ModelReply {
  if (result.kind === 'failed')
    return { response: '', outcome: 'failed', error: result.message, usage: null };
  const { text, finish, detail, usage, dropped } = result;
  const isDeclined = finish === 'ok' && isRefusal(text);
  return { response: text, outcome: isDeclined ? 'refused' : finish, error: detail, usage, dropped };
}

/** Answers from the cache what it holds, and keeps there what may be kept. */
export function withCache(
  provider: Provider,
  caller: Caller,
  { cache, cachePolicy, onNotice }: Pick<RemoteModelParts, 'cache' | 'cachePolicy' | 'onNotice'>,
): Caller {
  if (cache === null) return caller;
  const keep = async (key: string, request: ProviderRequest, result: CallerResult) => {
    if (result.kind !== 'answer' || !isKeepable(result, request.parameters, cachePolicy)) return;
    const { attempts: _, ...answer } = result;
    // The answer is there and paid for: a full disk must not lose it.
    await cache.write(key, answer).catch((error: unknown) => {
      if (!(error instanceof OutputError)) throw error;
      onNotice(`an answer is not kept for other runs: ${error.message}`);
    });
  };
  return async (request, signal) => {
    if (!isCacheable(request.parameters, cachePolicy)) return caller(request, signal);
    const key = cacheKey(provider, request);
    const known = await cache.read(key);
    if (known !== null) return { ...known, attempts: 0 };
    const result = await caller(request, signal);
    await keep(key, request, result);
    return result;
  };
}
