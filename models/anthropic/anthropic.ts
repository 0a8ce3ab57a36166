import type { ImageSize } from '../../util/pngSize.js';
import { describeProvider } from '../describeProvider.js';

/** Anthropic's Claude models. The protocol has no seed. */
export const anthropic = describeProvider({
  name: 'anthropic',
  keyVariables: ['ANTHROPIC_API_KEY'],
  address: 'https://api.anthropic.com',
  hasBatches: false,
  imageTokens,
  parameterNames: new Map([
    ['temperature', ['temperature']],
    ['topP', ['top_p']],
    ['schema', ['output_config', 'output[_ ]format', 'structured outputs?']],
  ]),
  lacking: ['seed'],
  limitHeaders: [
    ['anthropic-ratelimit-requests-remaining', 'anthropic-ratelimit-requests-reset'],
    ['anthropic-ratelimit-input-tokens-remaining', 'anthropic-ratelimit-input-tokens-reset'],
    ['anthropic-ratelimit-output-tokens-remaining', 'anthropic-ratelimit-output-tokens-reset'],
  ],
  loadProtocol: async (settings) => (await import('./anthropicProtocol.js')).anthropicProtocol(settings),
});

/** Made to fit 1568 x 1568; a token for each 750 pixels, 1600 at most. */
function imageTokens({ width, height }: ImageSize): number {
  const scale = Math.min(1, 1568 / Math.max(width, height));
  return Math.min(1600, Math.ceil((width * height * scale * scale) / 750));
}
