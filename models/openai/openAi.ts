import type { ImageSize } from '../../util/pngSize.js';
import { imageTiles } from '../cost/imageTiles.js';
import { describeProvider } from '../describeProvider.js';

/** OpenAI, and with a base URL any server that speaks its chat completions protocol. */
export const openAi = describeProvider({
  name: 'openai',
  keyVariables: ['OPENAI_API_KEY'],
  address: 'https://api.openai.com/v1',
  hasBatches: true,
  imageTokens,
  parameterNames: new Map([
    ['temperature', ['temperature']],
    ['topP', ['top_p']],
    ['maxTokens', ['max_tokens', 'max_completion_tokens']],
    ['seed', ['seed']],
    ['schema', ['response_format', 'json_schema']],
    ['imageDetail', ['image_url.detail', "'detail'"]],
    ['systemRole', ['system role', 'system messages?', 'roles must alternate', 'developer instruction']],
  ]),
  lacking: [],
  limitHeaders: [],
  loadProtocol: async (settings) => (await import('./openAiProtocol.js')).openAiProtocol(settings),
});

/** As GPT-4o counts: made to fit 2048 x 2048, then the shorter side 768; 85, and 170 for each tile of 512 x 512. */
function imageTokens({ width, height }: ImageSize): number {
  const fit = Math.min(1, 2048 / Math.max(width, height));
  const scale = fit * Math.min(1, 768 / (Math.min(width, height) * fit));
  return 85 + 170 * imageTiles({ width: width * scale, height: height * scale }, 512);
}
