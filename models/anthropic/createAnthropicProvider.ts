import { Anthropic } from '@anthropic-ai/sdk';
import { createProvider } from '../createProvider.js';
import type { ParameterNames } from '../parameters/refusedParameter.js';
import type { Protocol } from '../protocol.js';
import type { Provider, ProviderSettings } from '../provider.js';
import { explainAnthropicError } from './explainAnthropicError.js';
import { type MessageBody, messageBody } from './messageBody.js';
import { readMessage } from './readMessage.js';

const parameterNames: ParameterNames = new Map([
  ['temperature', ['temperature']],
  ['topP', ['top_p']],
  ['schema', ['output_config', 'output[_ ]format', 'structured outputs?']],
]);

/** Makes the provider for Claude models. The protocol has no seed. */
export function createAnthropicProvider(settings: ProviderSettings): Provider {
  return createProvider(settings, { protocol: anthropicProtocol(settings), lacking: ['seed'] });
}

function anthropicProtocol({ model, baseUrl, key, timeoutMs }: ProviderSettings): Protocol<MessageBody> {
  return {
    name: 'anthropic',
    parameterNames,
    body: (question) => messageBody(model, question),
    // Not messages.create: for a model near its end it prints a warning with each call, whatever the log level.
    send: (body, fetch) => createClient({ baseUrl, key, timeoutMs }, fetch).post('/v1/messages', { body }),
    readAnswer: readMessage,
    explain: explainAnthropicError,
  };
}

/** All that the package would else read from the environment is given. */
function createClient(
  { baseUrl, key, timeoutMs }: Pick<ProviderSettings, 'baseUrl' | 'key' | 'timeoutMs'>,
  fetch: typeof globalThis.fetch,
): Anthropic {
  return new Anthropic({
    apiKey: key ?? 'none',
    webhookKey: null,
    baseURL: baseUrl ?? 'https://api.anthropic.com',
    logLevel: 'off',
    openTelemetry: false,
    maxRetries: 0,
    timeout: timeoutMs,
    fetch,
  });
}
