import { type Clock, systemClock } from '../util/clock.js';
import { createBatches } from './batch/createBatches.js';
import { type ClientResult, callClient } from './http/callClient.js';
import { createTransport, type Transport } from './http/createTransport.js';
import { errorMessage, refusalText } from './http/errorMessage.js';
import type { HttpReply } from './http/httpReply.js';
import { statusFault } from './http/statusFault.js';
import { redact } from './keys/redact.js';
import { refusedParameter } from './parameters/refusedParameter.js';
import { type SentSettings, sentSettings } from './parameters/sentRequest.js';
import type { Protocol, ReadAnswer } from './protocol.js';
import type { Fault, Provider, ProviderSettings, RefusableParameter } from './provider.js';

/** A provider's protocol, and what it does not have at all: parameters that are never sent. */
export interface ProviderDescription<Body> {
  readonly protocol: Protocol<Body>;
  readonly lacking: readonly RefusableParameter[];
  readonly clock?: Clock;
}

/**
 * Makes a provider from its protocol. It remembers what the model refused for as long as it lives, so that a run learns
 * once.
 */
export function createProvider<Body>(
  { model, baseUrl, key, ...limits }: ProviderSettings,
  { protocol, lacking, clock = systemClock }: ProviderDescription<Body>,
): Provider {
  const transport = withoutKey(createTransport(limits), key);
  const refused = new Set(lacking);
  const now = () => Date.parse(clock.timestamp());
  const name = `${protocol.name}:${model}`;
  const batchProtocol = protocol.batches?.();
  const batches = batchProtocol && createBatches({ protocol, batchProtocol, model: name, key, refused, now });
  return {
    ...(batches === undefined ? {} : { batches }),
    name: protocol.name,
    model,
    baseUrl,
    async call(request, signal) {
      const settings = sentSettings(request, refused);
      let sent: Body | undefined;
      const result = await callClient({ transport, images: request.images, signal }, (fetch, images) => {
        sent = protocol.body({ system: request.system, text: request.text, images, settings });
        return protocol.send(sent, fetch);
      });
      const read = readResult(result, { protocol, sent, settings, refused, now: now() });
      if (read.kind !== 'answer') return { ...read, message: redact(read.message, key) };
      const detail = read.detail === null ? null : redact(read.detail, key);
      // A key that was escaped in the reply's JSON is found only now.
      return { ...read, text: redact(read.text, key), detail, dropped: settings.dropped };
    },
  };
}

/** The key goes before anybody quotes or shortens a reply: a part of a key would not be found any more. */
function withoutKey(transport: Transport, key: string | null): Transport {
  return async (request) => {
    const result = await transport(request);
    return result.kind === 'reply' ? { ...result, text: redact(result.text, key) } : result;
  };
}

interface ReadingContext<Body> {
  readonly protocol: Protocol<Body>;
  readonly sent: Body | undefined;
  readonly settings: SentSettings;
  readonly refused: Set<RefusableParameter>;
  /** Milliseconds since 1970. */
  readonly now: number;
}

function readResult<Body>(result: ClientResult, context: ReadingContext<Body>): ReadAnswer | Fault {
  if (result.kind === 'value') return context.protocol.readAnswer(result.value);
  if (result.kind !== 'status') return result;
  const { reply } = result;
  const { protocol, sent, now } = context;
  const explained = sent === undefined ? null : protocol.explain(reply, sent, now);
  return explained ?? learned(reply, context) ?? statusFault(reply, now);
}

/** Notes a parameter that the model refuses. */
function learned<Body>(
  reply: HttpReply,
  { protocol, settings, refused }: ReadingContext<Body>,
): Fault | null {
  if (reply.status !== 400 && reply.status !== 422) return null;
  const message = refusalText(reply);
  const parameter = refusedParameter(message, settings.sent, protocol.parameterNames);
  if (parameter === null) return null;
  refused.add(parameter);
  return { kind: 'adapted', message: `without ${parameter}: ${errorMessage(reply)}` };
}
