import { OpenAI } from 'openai';
import { createProvider } from '../createProvider.js';
import { directFetch } from '../http/directFetch.js';
import { refusalText } from '../http/errorMessage.js';
import type { HttpReply } from '../http/httpReply.js';
import { mentions, type ParameterNames, refusedParameter } from '../parameters/refusedParameter.js';
import type { Protocol } from '../protocol.js';
import type { Fault, Provider, ProviderSettings } from '../provider.js';
import { type ChatBody, chatBody, type TokenLimitName } from './chatBody.js';
import { explainOpenAiError } from './explainOpenAiError.js';
import { openAiBatches } from './openAiBatches.js';
import { readChatCompletion } from './readChatCompletion.js';

const parameterNames: ParameterNames = new Map([
  ['temperature', ['temperature']],
  ['topP', ['top_p']],
  ['maxTokens', ['max_tokens', 'max_completion_tokens']],
  ['seed', ['seed']],
  ['schema', ['response_format', 'json_schema']],
  ['imageDetail', ['image_url.detail', "'detail'"]],
]);

/** Makes the provider for OpenAI, and with a base URL for any server that speaks its chat completions protocol. */
export function createOpenAiProvider(settings: ProviderSettings): Provider {
  return createProvider(settings, { protocol: openAiProtocol(settings), lacking: [] });
}

function openAiProtocol({ model, baseUrl, key, timeoutMs }: ProviderSettings): Protocol<ChatBody> {
  const limitNames = createLimitNames(baseUrl === null ? 'max_completion_tokens' : 'max_tokens');
  return {
    name: 'openai',
    parameterNames,
    body: (question) => chatBody(model, question, limitNames.current()),
    send: (body, fetch) => createClient({ baseUrl, key, timeoutMs }, fetch).chat.completions.create(body),
    batches: () => openAiBatches(createClient({ baseUrl, key, timeoutMs }, directFetch)),
    readAnswer: readChatCompletion,
    explain: (reply, body) => explainOpenAiError(reply) ?? limitNames.learn(reply, body),
  };
}

/** All that the package would else read from the environment is given. */
function createClient(
  { baseUrl, key, timeoutMs }: Pick<ProviderSettings, 'baseUrl' | 'key' | 'timeoutMs'>,
  fetch: typeof globalThis.fetch,
): OpenAI {
  return new OpenAI({
    apiKey: key ?? 'none',
    ...(key === null ? { defaultHeaders: { Authorization: null } } : {}),
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    baseURL: baseUrl ?? 'https://api.openai.com/v1',
    logLevel: 'off',
    maxRetries: 0,
    timeout: timeoutMs,
    fetch,
  });
}

/** Remembers which of the two names of the token limit the model takes; when it takes neither, the limit is left out. */
function createLimitNames(first: TokenLimitName) {
  const refused = new Set<TokenLimitName>();
  let current = first;
  return {
    current: () => current,
    learn(reply: HttpReply, body: ChatBody): Fault | null {
      if (reply.status !== 400 && reply.status !== 422) return null;
      const sent: TokenLimitName = 'max_tokens' in body ? 'max_tokens' : 'max_completion_tokens';
      const text = refusalText(reply);
      const isRefused =
        mentions(text, sent) && refusedParameter(text, ['maxTokens'], parameterNames) !== null;
      if (!(sent in body) || !isRefused) return null;
      refused.add(sent);
      if (refused.size === 2) return null;
      current = sent === 'max_tokens' ? 'max_completion_tokens' : 'max_tokens';
      return { kind: 'adapted', message: `with ${current}: ${text}` };
    },
  };
}
