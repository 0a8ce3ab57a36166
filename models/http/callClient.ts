import type { Fault, LoadedImage } from '../provider.js';
import type { Transport } from './createTransport.js';
import type { HttpFailure, HttpReply } from './httpReply.js';
import { markImages } from './requestBody.js';

/** What a call through a client package brought. */
export type ClientResult =
  /** A good status, what the package made of it, and the reply as it was. */
  | { readonly kind: 'value'; readonly value: unknown; readonly reply: HttpReply }
  /** Another status: the reply as it was. */
  | { readonly kind: 'status'; readonly reply: HttpReply }
  | Extract<Fault, { readonly kind: 'network' | 'timeout' | 'unusable' | 'rejected' }>;

/** What the packages of the providers accept as `fetch`. */
export type ClientFetch = typeof globalThis.fetch;

export interface ClientCall {
  readonly transport: Transport;
  readonly images: readonly LoadedImage[];
  readonly signal: AbortSignal;
  /** Puts together what was streamed unasked. */
  readonly joinEvents?: ((events: readonly string[]) => unknown) | undefined;
}

/**
 * Makes one call with a client package through our transport: `call` gets the `fetch` to hand to the package and a
 * stand-in for the base64 of each image. What happened is read from the HTTP exchange itself, so that it means the same
 * whatever a package makes of it.
 *
 * @throws the signal's reason when it is aborted.
 */
export async function callClient(
  { transport, images, signal, joinEvents }: ClientCall,
  call: (fetch: ClientFetch, images: readonly string[]) => Promise<unknown>,
): Promise<ClientResult> {
  const { markers, split } = markImages(images.map(({ bytes }) => bytes));
  let exchange: HttpReply | HttpFailure | null = null;
  const fetch: ClientFetch = async (input, init) => {
    const { url, method, headers, body } = readRequest(input, init);
    const result = await transport({ url, method, headers, body: split(body), signal });
    exchange = result;
    if (result.kind !== 'reply') throw new TypeError(result.message);
    exchange = labelled(joinEvents === undefined ? result : joined(result, joinEvents));
    const { status, text } = exchange;
    const isBodyless = [204, 205, 304].includes(status);
    return new Response(isBodyless ? null : text, { status, headers: exchange.headers });
  };
  const outcome = await call(fetch, markers).then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  signal.throwIfAborted();
  return readOutcome(outcome, exchange);
}

/** A stream of events as the JSON text that was asked for; any other reply as it is. */
function joined(reply: HttpReply, joinEvents: NonNullable<ClientCall['joinEvents']>): HttpReply {
  if (!/^(?::|event:|data:)/.test(reply.text)) return reply;
  const events = [...reply.text.matchAll(/^data:[ \t]*(.*)$/gm)].map(([, event]) => event.trim());
  try {
    return { ...reply, text: JSON.stringify(joinEvents(events)) };
  } catch {
    return reply;
  }
}

/** Packages take a reply for JSON by its label, and some servers say "text/plain". */
function labelled(reply: HttpReply): HttpReply {
  if (!/^\s*[{[]/.test(reply.text) || /\bjson\b/.test(reply.headers.get('content-type') ?? '')) return reply;
  const headers = new Headers(reply.headers);
  headers.set('content-type', 'application/json');
  return { ...reply, headers };
}

function readOutcome(
  outcome: { readonly value: unknown } | { readonly error: unknown },
  exchange: HttpReply | HttpFailure | null,
): ClientResult {
  if (exchange === null)
    return { kind: 'rejected', message: `the request could not be made: ${reason(outcome)}` };
  if (exchange.kind !== 'reply') return failureFault(exchange);
  if (exchange.status < 200 || exchange.status > 299) return { kind: 'status', reply: exchange };
  if ('value' in outcome) return { kind: 'value', value: outcome.value, reply: exchange };
  return { kind: 'unusable', message: `a reply that cannot be read: ${reason(outcome)}` };
}

function failureFault({ kind, message }: HttpFailure): ClientResult {
  if (kind === 'timeout' || kind === 'network') return { kind, message };
  return { kind: 'unusable', message };
}

function reason(outcome: { readonly value: unknown } | { readonly error: unknown }): string {
  return 'error' in outcome && outcome.error instanceof Error ? outcome.error.message : 'no reason given';
}

/** The packages hand over an address and a JSON text. */
function readRequest(input: string | URL | Request, init: RequestInit | undefined) {
  if (input instanceof Request || (init?.body !== undefined && typeof init.body !== 'string')) {
    throw new TypeError('only JSON requests are sent this way');
  }
  const headers = new Headers(init?.headers);
  return { url: new URL(input), method: init?.method ?? 'GET', headers, body: init?.body ?? '' };
}
