import { systemClock } from '../util/clock.js';
import { createBatches } from './batch/createBatches.js';
import { type ClientResult, createCallClient } from './http/callClient.js';
import { createAgents } from './http/createAgents.js';
import { createFetch } from './http/createFetch.js';
import { createTransport, type Transport } from './http/createTransport.js';
import { errorMessage, parsedBody, refusalText } from './http/errorMessage.js';
import type { HttpReply } from './http/httpReply.js';
import { statusFault } from './http/statusFault.js';
import { toldError } from './http/toldError.js';
import { redact } from './keys/redact.js';
import { refusedParameter } from './parameters/refusedParameter.js';
import { type SentSettings, sentSettings } from './parameters/sentSettings.js';
import { settleRequest } from './parameters/settleRequest.js';
import type { Protocol, ReadAnswer } from './protocol.js';
import type { Fault, Provider, RefusableParameter } from './provider.js';
import type { ProviderFacts, ProviderSettings } from './providerFacts.js';

/**
 * Makes a provider for one model from its protocol. It remembers what the model refused for as long as it
 * lives, so that a run learns once.
 */
export function createProvider<Body>(
  facts: ProviderFacts,
  { model, baseUrl, key, ...limits }: ProviderSettings,
  protocol: Protocol<Body>,
): Provider {
  const agents = createAgents(limits.certificateFiles);
  const transport = withoutKey(createTransport(limits, agents), key);
  const callClient = createCallClient({
    transport,
    connect: protocol.connect,
    joinEvents: protocol.joinEvents,
  });
  const refused = new Set(facts.lacking);
  const now = () => Date.parse(systemClock.timestamp());
  const { name, imageTokens } = facts;
  const batchParts = { facts, protocol, model, key, refused, now };
  const batchProtocol = protocol.batches?.(createFetch(agents, limits.timeoutMs));
  const batches = batchProtocol && createBatches({ ...batchParts, batchProtocol });
  return {
    ...(batches === undefined ? {} : { batches }),
    name,
    model,
    baseUrl,
    imageTokens,
    async call(request, signal) {
      const settings = sentSettings(request, refused);
      let sent: Body | undefined;
      const { images } = request;
      const bodyOf = (markers: readonly string[]) => {
        sent = protocol.body(settleRequest(request, markers, settings));
        return sent;
      };
      const result = await callClient({ images, signal, bodyOf });
      const read = readResult(result, { facts, protocol, sent, settings, refused, now: now() });
      if (read.kind !== 'answer') return { ...read, message: redact(read.message, key) };
      const detail = read.detail === null ? null : redact(read.detail, key);
      // A key that was escaped in the reply's JSON is found only now.
      const apart = read.reasoning === undefined ? {} : { reasoning: redact(read.reasoning, key) };
      return { ...read, ...apart, text: redact(read.text, key), detail, dropped: settings.dropped };
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
  readonly facts: ProviderFacts;
  readonly protocol: Protocol<Body>;
  readonly sent: Body | undefined;
  readonly settings: SentSettings;
  readonly refused: Set<RefusableParameter>;
  /** Milliseconds since 1970. */
  readonly now: number;
}

function readResult<Body>(result: ClientResult, context: ReadingContext<Body>): ReadAnswer | Fault {
  if (result.kind !== 'value' && result.kind !== 'status') return result;
  if (result.kind === 'status') return readStatus(result.reply, context);
  const read = context.protocol.readAnswer(result.value);
  if (read.kind === 'answer' && (read.finish === 'filtered' || read.finish === 'refused')) return read;
  const told = toldError(parsedBody(result.reply));
  if (told === null) return read;
  const { status, text } = told;
  if (status !== null) return readStatus({ ...result.reply, status, text }, context);
  // What stands beside an error may be a part of an answer.
  const message = `an error in the reply: ${errorMessage({ ...result.reply, text })}`;
  return read.kind === 'answer' ? { kind: 'unusable', message } : read;
}

function readStatus<Body>(reply: HttpReply, context: ReadingContext<Body>): ReadAnswer | Fault {
  const { facts, protocol, sent, now } = context;
  const explained = sent === undefined ? null : protocol.explain(reply, sent, now);
  return explained ?? learned(reply, context) ?? statusFault(reply, now, facts.limitHeaders);
}

/** Notes a parameter that the model refuses. */
function learned<Body>(reply: HttpReply, { facts, settings, refused }: ReadingContext<Body>): Fault | null {
  if (reply.status !== 400 && reply.status !== 422) return null;
  const message = refusalText(reply);
  const parameter = refusedParameter(message, settings.sent, facts.parameterNames);
  if (parameter === null) return null;
  refused.add(parameter);
  return { kind: 'adapted', message: `without ${parameter}: ${errorMessage(reply)}` };
}
