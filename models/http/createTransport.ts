import {
  type ClientRequest,
  type Agent as HttpAgent,
  request as httpRequest,
  type IncomingMessage,
} from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Agents } from './createAgents.js';
import { decodedReply } from './decodedReply.js';
import type { HttpFailure, HttpReply } from './httpReply.js';
import { type BodyPart, bodyLength, bodyPieces } from './requestBody.js';

/** A request as it goes over the wire. */
export interface HttpRequest {
  readonly url: URL;
  readonly method: string;
  readonly headers: Headers;
  readonly body: readonly BodyPart[];
  readonly signal: AbortSignal;
}

export interface TransportLimits {
  /** From the start of the request to the last byte of the reply. */
  readonly timeoutMs: number;
  readonly maximumReplyBytes: number;
}

/** Sends one request and reads its reply; never rejects. */
export type Transport = (request: HttpRequest) => Promise<HttpReply | HttpFailure>;

/**
 * Makes a transport over kept-alive connections that reads no reply longer than allowed, follows no redirect
 * (a key is sent to no other host) and asks for no compression, but takes it. Half the processor time and memory of the
 * built-in `fetch` for requests with images: see docs/providers.md.
 */
export function createTransport(limits: TransportLimits, agents: Agents): Transport {
  return (request) =>
    new Promise((resolve) => {
      const outgoing = open(request, agents(request.url));
      const finish = (result: HttpReply | HttpFailure) => {
        clearTimeout(timer);
        request.signal.removeEventListener('abort', abort);
        resolve(result);
        // A reply may come before the request has been sent whole; the rest is of no use then.
        if (result.kind !== 'reply' || !outgoing.writableFinished) outgoing.destroy();
      };
      const abort = () => finish({ kind: 'aborted', message: 'stopped' });
      const timer = setTimeout(
        () => finish({ kind: 'timeout', message: `no whole reply within ${limits.timeoutMs} ms` }),
        limits.timeoutMs,
      );
      request.signal.addEventListener('abort', abort, { once: true });
      outgoing.on('error', (error) => finish(networkFailure(error)));
      let refused = '';
      outgoing.on('proxyConnect', ({ statusCode }: { readonly statusCode: number }) => {
        if (statusCode !== 200) refused = `the proxy does not connect to ${request.url.host}`;
      });
      outgoing.on('response', (reply) =>
        readHttpReply(reply, limits).then((read) =>
          finish(refused === '' || read.kind !== 'reply' ? read : { ...read, text: refused }),
        ),
      );
      writeBody(outgoing, request.body);
      if (request.signal.aborted) abort();
    });
}

function open({ url, method, headers, body }: HttpRequest, agent: HttpAgent): ClientRequest {
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  const all = { ...Object.fromEntries(headers), 'content-length': bodyLength(body) };
  return send(url, { method, headers: all, agent });
}

/** All at once: the pieces are there, and the system takes them as it can. */
function writeBody(outgoing: ClientRequest, parts: readonly BodyPart[]): void {
  outgoing.cork();
  for (const piece of bodyPieces(parts)) outgoing.write(piece, 'latin1');
  outgoing.end();
}

/** By events, which take less time than a loop over the stream. */
function readHttpReply(
  incoming: IncomingMessage,
  { maximumReplyBytes }: TransportLimits,
): Promise<HttpReply | HttpFailure> {
  const chunks: Buffer[] = [];
  let length = 0;
  return new Promise((resolve) => {
    const body = decodedReply(incoming);
    body.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= maximumReplyBytes) chunks.push(chunk);
      else resolve({ kind: 'too large', message: `a reply longer than ${maximumReplyBytes} bytes` });
    });
    body.on('error', (error) => resolve(networkFailure(error)));
    body.on('end', () => resolve(httpReply(incoming, Buffer.concat(chunks).toString())));
    // Of a body that ends otherwise nothing is heard but this; after the others it says nothing new.
    body.on('close', () => resolve(networkFailure(new Error('aborted'))));
  });
}

function httpReply({ statusCode: status = 0, headers: given }: IncomingMessage, text: string): HttpReply {
  const headers = new Headers(
    Object.entries(given).map(([name, value]): [string, string] => [name, String(value)]),
  );
  return { kind: 'reply', status, headers, text };
}

function networkFailure(error: Error): HttpFailure {
  const code = 'code' in error ? `${error.code}: ` : '';
  return {
    kind: 'network',
    message: `${code}${error.message === 'aborted' ? 'the reply was cut off' : error.message}`,
  };
}
