import { canonicalJson } from '../../util/canonicalJson.js';
import { sha256Hex } from '../../util/sha256Hex.js';
import type { Provider, ProviderRequest } from '../provider.js';

/** The name of a request in the response cache: a hash of all that shapes its answer, and of its repeat. */
export function cacheKey({ name, model, baseUrl }: Provider, request: ProviderRequest): string {
  const images = request.images.map(({ sha256 }) => sha256);
  return sha256Hex(canonicalJson({ provider: name, model, baseUrl, ...request, images }));
}
