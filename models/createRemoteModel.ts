import { loadImages } from '../suites/loadImages.js';
import { repeatMember } from '../suites/rows/rowKey.js';
import { modelBatches } from './batch/modelBatches.js';
import type { AnswerCache } from './cache/withCache.js';
import type { CallerResult } from './createCaller.js';
import { createRemoteCaller, type RemoteOptions } from './createRemoteCaller.js';
import type { Model, ModelReply, ModelRequest } from './model.js';
import { extraMembers } from './parameters/extraMembers.js';
import type { ProviderRequest } from './provider.js';
import { replyOf } from './replyOf.js';

/**
 * Makes the model that a name such as "openai:gpt-4o" stands for: it sees what was said earlier, the images as they are, then the
 * request's text, nothing added.
 *
 * @throws UsageError for an unknown provider, a missing key or a wrong option; OutputError when the cache folder cannot
 *   be made.
 */
export async function createRemoteModel(name: string, options: RemoteOptions): Promise<Model> {
  const extra = extraMembers(options);
  const { provider, parameters, call, cache } = await createRemoteCaller(name, options);
  const prepare = async ({
    earlier = [],
    text,
    images: paths,
    repeat,
  }: ModelRequest): Promise<ProviderRequest> => {
    const images = await loadImages(paths);
    const talk = earlier.length === 0 ? { text } : { earlier, text };
    return { system: null, ...talk, images, parameters, schema: null, ...extra, ...repeatMember(repeat) };
  };
  return {
    provider: provider.name,
    name: provider.model,
    parameters: {
      ...parameters,
      baseUrl: provider.baseUrl,
      imageDetail: 'high',
      ...extra,
    },
    imageTokens: provider.imageTokens,
    holdsBack: true,
    async ask(asked, signal) {
      const request = await prepare(asked);
      return toReply(request, await call(request, signal));
    },
    ...(cache === undefined ? {} : { recall: async (asked) => recallReply(await prepare(asked), cache) }),
    ...(provider.batches === undefined
      ? {}
      : { batches: modelBatches(provider.batches, { prepare, parameters, cache }) }),
  };
}

async function recallReply(request: ProviderRequest, cache: AnswerCache): Promise<ModelReply | null> {
  const known = await cache.recall(request);
  return known === null ? null : toReply(request, known);
}

function toReply({ images }: ProviderRequest, result: CallerResult): ModelReply {
  return { ...replyOf(result), attempts: result.attempts, images: images.map(({ sha256 }) => sha256) };
}
