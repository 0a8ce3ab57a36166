import { OpenAI } from 'openai';
import { refusalText } from '../http/errorMessage.js';
import type { HttpReply } from '../http/httpReply.js';
import { refusedParameter } from '../parameters/refusedParameter.js';
import type { Protocol } from '../protocol.js';
import type { Fault } from '../provider.js';
import type { ProviderSettings } from '../providerFacts.js';
import { type ChatBody, chatBody, type TokenLimitName } from './chatBody.js';
import { explainOpenAiError } from './explainOpenAiError.js';
import { joinChunks } from './joinChunks.js';
import { openAiBatches } from './openAiBatches.js';
import { readChatCompletion } from './readChatCompletion.js';

/** How OpenAI's chat completions are spoken. */
export function openAiProtocol(settings: ProviderSettings): Protocol<ChatBody> {
  const { model, baseUrl } = settings;
  const limitNames = createLimitNames(baseUrl === null ? 'max_completion_tokens' : 'max_tokens');
  return {
    body: (request) => chatBody(model, request, limitNames.current()),
    connect(fetch) {
      const client = createClient(settings, fetch);
      return (body, headers) => client.chat.completions.create(body, { headers });
    },
    batches: (fetch) => openAiBatches(createClient(settings, fetch)),
    joinEvents: joinChunks,
    readAnswer: readChatCompletion,
    explain: (reply, body) => explainOpenAiError(reply) ?? limitNames.learn(reply, body),
  };
}

/** All that the package would else read from the environment is given. */
function createClient(settings: ProviderSettings, fetch: typeof globalThis.fetch): OpenAI {
  const { address, key, timeoutMs, apiVersion } = settings;
  return new OpenAI({
    apiKey: key ?? 'none',
    ...(key === null || apiVersion !== undefined ? { defaultHeaders: withoutBearer(settings) } : {}),
    ...(apiVersion === undefined ? {} : { defaultQuery: { 'api-version': apiVersion } }),
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    baseURL: address,
    logLevel: 'off',
    maxRetries: 0,
    timeout: timeoutMs,
    fetch,
  });
}

/** Servers without keys want none; Azure's want theirs in `api-key`. */
function withoutBearer({ key, apiVersion }: ProviderSettings): Record<string, string | null> {
  return { Authorization: null, ...(key === null || apiVersion === undefined ? {} : { 'api-key': key }) };
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
      const isRefused = refusedParameter(text, ['maxTokens'], new Map([['maxTokens', [sent]]])) !== null;
      if (!(sent in body) || !isRefused) return null;
      refused.add(sent);
      if (refused.size === 2) return null;
      current = sent === 'max_tokens' ? 'max_completion_tokens' : 'max_tokens';
      return { kind: 'adapted', message: `with ${current}: ${text}` };
    },
  };
}
