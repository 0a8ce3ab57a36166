import { type GenerateContentParameters, GoogleGenAI } from '@google/genai';
import type { Protocol } from '../protocol.js';
import type { ProviderSettings } from '../providerFacts.js';
import { explainGeminiError } from './explainGeminiError.js';
import { geminiBatches } from './geminiBatches.js';
import { generateParameters } from './generateParameters.js';
import { joinContents } from './joinContents.js';
import { readGeneratedContent } from './readGeneratedContent.js';

/** How Gemini's generateContent is spoken. */
export function geminiProtocol(settings: ProviderSettings): Protocol<GenerateContentParameters> {
  const { model } = settings;
  return {
    body: (request) => generateParameters(model, request),
    connect(fetch) {
      const client = createClient(settings, fetch);
      return ({ config, ...body }, headers) =>
        client.models.generateContent({
          ...body,
          config: { ...config, httpOptions: { ...config?.httpOptions, headers } },
        });
    },
    batches: (fetch) => geminiBatches(createClient(settings, fetch), model),
    joinEvents: joinContents,
    readAnswer: readGeneratedContent,
    explain: (reply, _body, now) => explainGeminiError(reply, now),
  };
}

/** All that the package would else read from the environment is given; without retry options it does not retry. */
function createClient({ address, key }: ProviderSettings, fetch: typeof globalThis.fetch): GoogleGenAI {
  return withoutWarnings(
    () =>
      new GoogleGenAI({
        apiKey: key ?? 'none',
        vertexai: false,
        httpOptions: { baseUrl: address, fetch },
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
