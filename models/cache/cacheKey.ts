import { canonicalJson } from '../../util/canonicalJson.js';
import { sha256Hex } from '../../util/hash.js';
import type { Provider, ProviderRequest } from '../provider.js';

/**
 * The name of a request in the response cache: a hash of all that shapes its answer. Each repeat has an entry of its own:
 * one answer read several times would look like a consistent model.
 */
export function cacheKey({ name, model, baseUrl }: Provider, request: ProviderRequest, repeat = 0): string {
  const images = request.images.map(({ sha256 }) => sha256);
  const numbered = repeat === 0 ? {} : { repeat };
  return sha256Hex(canonicalJson({ provider: name, model, baseUrl, ...request, images, ...numbered }));
}
