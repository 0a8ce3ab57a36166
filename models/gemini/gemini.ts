import { imageTiles } from '../cost/imageTiles.js';
import { describeProvider } from '../describeProvider.js';

/** Google's Gemini models. */
export const gemini = describeProvider({
  name: 'gemini',
  keyVariables: ['GEMINI_API_KEY', 'GOOGLE_API_KEY'],
  address: 'https://generativelanguage.googleapis.com',
  hasBatches: true,
  imageTokens: (size) => 258 * imageTiles(size, 768),
  parameterNames: new Map([
    ['temperature', ['temperature']],
    ['topP', ['top_p', 'topP']],
    ['maxTokens', ['max_output_tokens', 'maxOutputTokens']],
    ['seed', ['seed']],
    [
      'schema',
      ['response_json_schema', 'responseJsonSchema', 'response_mime_type', 'responseMimeType', 'JSON mode'],
    ],
    ['imageDetail', ['media_resolution', 'mediaResolution', 'media resolution']],
    ['systemRole', ['developer instruction', 'system[_ ]instruction', 'systemInstruction', 'system role']],
  ]),
  lacking: [],
  limitHeaders: [],
  loadProtocol: async (settings) => (await import('./geminiProtocol.js')).geminiProtocol(settings),
});
