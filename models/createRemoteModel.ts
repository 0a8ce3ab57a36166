import { repeatMember } from '../suites/rowKey.js';
import { createRemoteCaller, type RemoteOptions } from './createRemoteCaller.js';
import { loadImages } from './loadImages.js';
import type { Model } from './model.js';
import { modelBatches } from './modelBatches.js';
import { replyOf } from './replyOf.js';

/**
 * Makes the model that a name such as "openai:gpt-4o", "gemini:NAME" or "anthropic:NAME" stands for: it sees the images as
 * they are, then the item's text, nothing added.
 *
 * @throws UsageError for an unknown provider, a missing key or a wrong option; OutputError when the cache folder cannot
 *   be made.
 */
export async function createRemoteModel(name: string, options: RemoteOptions): Promise<Model> {
  const { provider, parameters, call } = await createRemoteCaller(name, options);
  return {
    provider: provider.name,
    name: provider.model,
    parameters: { ...parameters, baseUrl: provider.baseUrl, imageDetail: 'high' },
    holdsBack: true,
    async ask({ text, images: paths, repeat }, signal) {
      const images = await loadImages(paths);
      const request = { system: null, text, images, parameters, schema: null, ...repeatMember(repeat) };
      const result = await call(request, signal);
      return { ...replyOf(result), attempts: result.attempts, images: images.map(({ sha256 }) => sha256) };
    },
    ...(provider.batches === undefined ? {} : { batches: modelBatches(provider.batches, parameters) }),
  };
}
