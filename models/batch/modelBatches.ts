import type { AnswerCache } from '../cache/withCache.js';
import type { ModelBatches, ModelReply, ModelRequest } from '../model.js';
import {
  type Answer,
  type Batches,
  type Fault,
  type ProviderRequest,
  refusableParameters,
  type SamplingParameters,
} from '../provider.js';
import { replyOf } from '../replyOf.js';

/** What batches have in common with the model's single calls. */
export interface SharedWithCalls {
  prepare(asked: ModelRequest): Promise<ProviderRequest>;
  readonly parameters: SamplingParameters;
  readonly cache: AnswerCache | undefined;
}

/** A provider's batches as a model's: the same requests and replies as for single calls, kept in the same cache. */
export function modelBatches(
  batches: Batches,
  { prepare, parameters, cache }: SharedWithCalls,
): ModelBatches {
  return {
    ...batches,
    async line(asked, number) {
      const request = await prepare(asked);
      const cacheKey = cache?.keyOf(request) ?? undefined;
      const images = request.images.map(({ sha256 }) => sha256);
      return { ...batches.line(request, number), images, cacheKey };
    },
    async *results(batch, scratch, { keyOf, dropped }) {
      const left = refusableParameters.filter((name) => dropped.includes(name)).sort();
      for await (const { number, result } of batches.results(batch, scratch)) {
        const key = keyOf(number);
        if (result.kind === 'answer' && key !== undefined) {
          await cache?.keep(key, { ...result, dropped: left }, parameters);
        }
        yield { number, reply: batchReply(result) };
      }
    },
  };
}

/** Only what asking again would not change is a failed reply. */
function batchReply(result: Answer | Fault): ModelReply | 'unanswered' {
  if (result.kind === 'answer') return replyOf(result);
  const isFinal = result.kind === 'rejected' || result.kind === 'unusable';
  return isFinal ? { response: '', outcome: 'failed', error: result.message, usage: null } : 'unanswered';
}
