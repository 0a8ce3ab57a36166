import type { LoadedImage } from '../../suites/loadImages.js';
import { parsePythonJson } from '../../util/json/parsePythonJson.js';
import type { Fault } from '../provider.js';
import type { Transport } from './createTransport.js';
import type { HttpFailure, HttpReply } from './httpReply.js';
import { pageWords } from './pageWords.js';
import { type BodyPart, markImages } from './requestBody.js';
import { streamedEvents } from './streamedEvents.js';

/** What a call through a client package brought. */
export type ClientResult =
  /** A good status, what the package made of it, and the reply as it was. */
  | { readonly kind: 'value'; readonly value: unknown; readonly reply: HttpReply }
  /** Another status: the reply as it was. */
  | { readonly kind: 'status'; readonly reply: HttpReply }
  | Extract<Fault, { readonly kind: 'network' | 'timeout' | 'unusable' | 'rejected' }>;

/** What the packages of the providers accept as `fetch`. */
export type ClientFetch = typeof globalThis.fetch;

/** What every call of a provider goes through. */
export interface ClientWay<Body> {
  readonly transport: Transport;
  /** Makes the package's client, once, over this `fetch`; what it gives sends a body with these headers besides its own. */
  readonly connect: (fetch: ClientFetch) => SendBody<Body>;
  /** Puts together what was streamed unasked. */
  readonly joinEvents?: JoinEvents | undefined;
}

/** Sends a body with a client package, whose retries are off. */
export type SendBody<Body> = (body: Body, headers: Readonly<Record<string, string>>) => Promise<unknown>;

type JoinEvents = (events: readonly string[]) => unknown;

export interface ClientCall<Body> {
  readonly images: readonly LoadedImage[];
  readonly signal: AbortSignal;
  /** Makes the body, with a stand-in for the base64 of each image. */
  readonly bodyOf: (images: readonly string[]) => Body;
}

/**
 * Makes one call after the other with one client. What happened is read from the HTTP exchange itself, so that it means the same
 * whatever a package makes of it.
 *
 * @throws the signal's reason when it is aborted.
 */
export type CallClient<Body> = (call: ClientCall<Body>) => Promise<ClientResult>;

/** A call under way: what is sent of it, and what came back. */
interface Exchange {
  readonly signal: AbortSignal;
  split(body: string): BodyPart[];
  end: HttpReply | HttpFailure | null;
}

/** By this header the one `fetch` tells calls apart; it is not sent. */
const callHeader = 'x-radvuqa-call';

/** Makes what calls by a client package through our transport. */
export function createCallClient<Body>({
  transport,
  connect,
  joinEvents,
}: ClientWay<Body>): CallClient<Body> {
  const exchanges = new Map<string, Exchange>();
  let calls = 0;
  const send = connect(async (input, init) => {
    const { url, method, headers, body } = readRequest(input, init);
    const exchange = exchanges.get(headers.get(callHeader) ?? '');
    if (exchange === undefined) throw new TypeError('a request that nobody made');
    headers.delete(callHeader);
    const { signal, split } = exchange;
    const result = await transport({ url, method, headers, body: split(body), signal });
    exchange.end = result;
    if (result.kind !== 'reply') throw new TypeError(result.message);
    const reply = labelled(joined(result, joinEvents));
    exchange.end = reply;
    const { status, text } = reply;
    return new Response([204, 205, 304].includes(status) ? null : text, { status, headers: reply.headers });
  });
  return async ({ images, signal, bodyOf }) => {
    const { markers, split } = markImages(images.map(({ bytes }) => bytes));
    const exchange: Exchange = { signal, split, end: null };
    const name = String(calls++);
    exchanges.set(name, exchange);
    const outcome = await send(bodyOf(markers), { [callHeader]: name }).then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
    exchanges.delete(name);
    signal.throwIfAborted();
    return readOutcome(outcome, exchange.end);
  };
}

/** A stream as the JSON text that was asked for; any other reply as it is, but for words that JSON has none for. */
function joined(reply: HttpReply, joinEvents: JoinEvents | undefined): HttpReply {
  const text = reply.text.replace(/^\uFEFF/, '');
  try {
    // With a bad status an array or lines are no stream, but what went wrong.
    const mayBeStream = isGood(reply) || !isJsonLike(reply);
    const events = joinEvents !== undefined && mayBeStream ? streamedEvents(text) : null;
    if (events !== null) return { ...reply, text: JSON.stringify(joinEvents?.(events)) };
    return /\b(?:NaN|Infinity)\b/.test(text)
      ? { ...reply, text: JSON.stringify(parsePythonJson(text)) }
      : reply;
  } catch {
    return reply;
  }
}

/** Packages take a reply for JSON by its label, and some servers say "text/plain". */
function labelled(reply: HttpReply): HttpReply {
  if (!isJsonLike(reply) || /\bjson\b/.test(reply.headers.get('content-type') ?? '')) return reply;
  const headers = new Headers(reply.headers);
  headers.set('content-type', 'application/json');
  return { ...reply, headers };
}

function isGood({ status }: HttpReply): boolean {
  return status >= 200 && status <= 299;
}

function isJsonLike({ text }: HttpReply): boolean {
  return /^\s*[{[]/.test(text);
}

/** A good status with a page, or with nothing, comes from somebody else than the model's server. */
function noJson({ status, text }: HttpReply): string {
  if (text.trim() === '') return `${status} with an empty reply`;
  return (
    `${status} with a text that is no JSON: "${pageWords(text)}" ` +
    '(a base URL without /v1, a login page or a proxy answers so)'
  );
}

function readOutcome(
  outcome: { readonly value: unknown } | { readonly error: unknown },
  exchange: HttpReply | HttpFailure | null,
): ClientResult {
  if (exchange === null)
    return { kind: 'rejected', message: `the request could not be made: ${reason(outcome)}` };
  if (exchange.kind !== 'reply') return failureFault(exchange);
  if (!isGood(exchange)) return { kind: 'status', reply: exchange };
  if (!isJsonLike(exchange)) return { kind: 'unusable', message: noJson(exchange), isOutage: true };
  if ('value' in outcome) return { kind: 'value', value: outcome.value, reply: exchange };
  return { kind: 'unusable', message: `a reply that cannot be read: ${reason(outcome)}` };
}

function failureFault({ kind, message }: HttpFailure): ClientResult {
  if (kind === 'timeout' || kind === 'network') return { kind, message };
  return { kind: 'unusable', message };
}

/** What went wrong within; the packages put words of their own around it. */
function reason(outcome: { readonly value: unknown } | { readonly error: unknown }): string {
  if (!('error' in outcome && outcome.error instanceof Error)) return 'no reason given';
  const { cause, message } = outcome.error;
  return cause instanceof Error ? cause.message : message;
}

/** The packages hand over an address and a JSON text. */
function readRequest(input: string | URL | Request, init: RequestInit | undefined) {
  if (input instanceof Request || (init?.body !== undefined && typeof init.body !== 'string')) {
    throw new TypeError('only JSON requests are sent this way');
  }
  const headers = new Headers(init?.headers);
  return { url: new URL(input), method: init?.method ?? 'GET', headers, body: init?.body ?? '' };
}
