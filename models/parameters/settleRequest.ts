import type { SettledRequest } from '../protocol.js';
import type { ProviderRequest } from '../provider.js';
import type { SentSettings } from './sentSettings.js';

/**
 * A request as the protocol puts it on the wire. For a model without a system role, the system text stands before the first
 * thing that was said to it.
 *
 * @param images Base64 of each image, or a stand-in for it.
 */
export function settleRequest(
  { system, earlier = [], text, body = {} }: ProviderRequest,
  images: readonly string[],
  settings: SentSettings,
): SettledRequest {
  const request = { system, earlier, text, images, settings, body };
  if (system === null || settings.systemRole) return request;
  const before = (said: string) => `${system}\n\n${said}`;
  const [first, ...others] = earlier;
  if (first === undefined) return { ...request, system: null, text: before(text) };
  return { ...request, system: null, earlier: [{ ...first, text: before(first.text) }, ...others] };
}
