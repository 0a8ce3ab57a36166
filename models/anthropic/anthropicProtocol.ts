import { Anthropic } from '@anthropic-ai/sdk';
import { errorMessage, memberOf, parsedBody } from '../http/errorMessage.js';
import type { HttpReply } from '../http/httpReply.js';
import type { Protocol } from '../protocol.js';
import type { Fault } from '../provider.js';
import type { ProviderSettings } from '../providerFacts.js';
import { joinMessageEvents } from './joinMessageEvents.js';
import { type MessageBody, messageBody } from './messageBody.js';
import { readMessage } from './readMessage.js';

/** How Claude's messages are spoken. */
export function anthropicProtocol(settings: ProviderSettings): Protocol<MessageBody> {
  return {
    body: (request) => messageBody(settings.model, request),
    // Not messages.create: for a model near its end it prints a warning with each call, whatever the log level.
    connect(fetch) {
      const client = createClient(settings, fetch);
      return (body, headers) => client.post('/v1/messages', { body, headers });
    },
    joinEvents: joinMessageEvents,
    readAnswer: readMessage,
    explain: explainError,
  };
}

/** All that the package would else read from the environment is given. */
function createClient(
  { address, key, timeoutMs }: ProviderSettings,
  fetch: typeof globalThis.fetch,
): Anthropic {
  return new Anthropic({
    apiKey: key ?? 'none',
    webhookKey: null,
    baseURL: address,
    logLevel: 'off',
    openTelemetry: false,
    maxRetries: 0,
    timeout: timeoutMs,
    fetch,
  });
}

/** What an error of the messages protocol means beyond its status; null when nothing. */
function explainError(reply: HttpReply): Fault | null {
  const type = memberOf(memberOf(parsedBody(reply), 'error'), 'type');
  const message = errorMessage(reply);
  // An empty account is told with status 400 and no type of its own.
  if (type === 'billing_error' || /credit balance is too low/i.test(message)) {
    return { kind: 'stop', message, hint: 'the account has no credit left: look at plans and billing' };
  }
  return null;
}
