import type { Batches } from './batch/batches.js';
import { loadImages } from './loadImages.js';
import type { ModelBatches, ModelReply } from './model.js';
import type { Answer, Fault, SamplingParameters } from './provider.js';
import { replyOf } from './replyOf.js';

/** A provider's batches as a model's: the same requests and replies as for single calls. */
export function modelBatches(batches: Batches, parameters: SamplingParameters): ModelBatches {
  return {
    ...batches,
    async line({ text, images: paths }, number) {
      const images = await loadImages(paths);
      const request = { system: null, text, images, parameters, schema: null };
      return { ...batches.line(request, number), images: images.map(({ sha256 }) => sha256) };
    },
    async *results(batch, scratch) {
      for await (const { number, result } of batches.results(batch, scratch)) {
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
