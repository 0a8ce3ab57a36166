import { type GenerateContentParameters, GoogleGenAI } from '@google/genai';
import { createProvider } from '../createProvider.js';
import { directFetch } from '../http/directFetch.js';
import type { ParameterNames } from '../parameters/refusedParameter.js';
import type { Protocol } from '../protocol.js';
import type { Provider, ProviderSettings } from '../provider.js';
import { explainGeminiError } from './explainGeminiError.js';
import { geminiBatches } from './geminiBatches.js';
import { generateParameters } from './generateParameters.js';
import { readGeneratedContent } from './readGeneratedContent.js';

const parameterNames: ParameterNames = new Map([
  ['temperature', ['temperature']],
  ['topP', ['top_p', 'topP']],
  ['maxTokens', ['max_output_tokens', 'maxOutputTokens']],
  ['seed', ['seed']],
  [
    'schema',
    ['response_json_schema', 'responseJsonSchema', 'response_mime_type', 'responseMimeType', 'JSON mode'],
  ],
  ['imageDetail', ['media_resolution', 'mediaResolution', 'media resolution']],
]);

/** Makes the provider for Gemini models. */
export function createGeminiProvider(settings: ProviderSettings): Provider {
  return createProvider(settings, { protocol: geminiProtocol(settings), lacking: [] });
}

function geminiProtocol({ model, baseUrl, key }: ProviderSettings): Protocol<GenerateContentParameters> {
  return {
    name: 'gemini',
    parameterNames,
    body: (question) => generateParameters(model, question),
    send: (body, fetch) => createClient(baseUrl, key, fetch).models.generateContent(body),
    batches: () => geminiBatches(createClient(baseUrl, key, directFetch), model),
    readAnswer: readGeneratedContent,
    explain: (reply, _body, now) => explainGeminiError(reply, now),
  };
}

/** All that the package would else read from the environment is given; without retry options it does not retry. */
function createClient(
  baseUrl: string | null,
  key: string | null,
  fetch: typeof globalThis.fetch,
): GoogleGenAI {
  return withoutWarnings(
    () =>
      new GoogleGenAI({
        apiKey: key ?? 'none',
        vertexai: false,
        httpOptions: { baseUrl: baseUrl ?? 'https://generativelanguage.googleapis.com', fetch },
      }),
  );
}

/**
 * The package looks at the environment all the same. Where GOOGLE_API_KEY is set too, it would say at every call that it
 * uses that one, which it does not.
 */
function withoutWarnings<Value>(make: () => Value): Value {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return make();
  } finally {
    console.warn = warn;
  }
}
