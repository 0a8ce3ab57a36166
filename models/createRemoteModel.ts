import type { CallerResult } from './createCaller.js';
import { createRemoteCaller, type RemoteOptions } from './createRemoteCaller.js';
import { loadImages } from './loadImages.js';
import type { Model, ModelReply } from './model.js';
import { isRefusal } from './refusal/isRefusal.js';

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
    async ask({ text, images: paths }, signal) {
      const images = await loadImages(paths);
      const result = await call({ system: null, text, images, parameters, schema: null }, signal);
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
