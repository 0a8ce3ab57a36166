import { once } from 'node:events';
import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { Readable } from 'node:stream';
import type { ClientFetch } from './callClient.js';
import type { Agents } from './createAgents.js';
import { decodedReply } from './decodedReply.js';
import { type SentBody, sentBody } from './sentBody.js';

/**
 * Makes a `fetch` for what client packages do besides single calls, such as handing in batches: files go to and from the disk, not
 * through memory, by the same proxies and with the same certificates as calls. It follows no redirect: images, and the keys in headers
 * of the providers' own, would go to whatever address a server names. A redirect comes back as an error that says where it points.
 *
 * @param idleMs Longest time without a byte, in milliseconds.
 */
export function createFetch(agents: Agents, idleMs: number): ClientFetch {
  return async (input, init = {}) => {
    if (input instanceof Request) throw new TypeError('only addresses are asked this way');
    const body = sentBody(init.body);
    const outgoing = open(new URL(input), init, { body, agents });
    // What breaks after the reply has begun is told by the reply.
    outgoing.on('error', () => undefined);
    let underWay: ClientRequest | IncomingMessage = outgoing;
    outgoing.setTimeout(idleMs, () => underWay.destroy(new Error(`nothing came for ${idleMs} ms`)));
    const replied = once(outgoing, 'response') as Promise<[IncomingMessage]>;
    send(outgoing, body).catch((error: Error) => outgoing.destroy(error));
    const [incoming] = await replied;
    underWay = incoming;
    return responseOf(incoming);
  };
}

interface Way {
  readonly body: SentBody;
  readonly agents: Agents;
}

function open(
  url: URL,
  { headers, method = 'GET', signal }: RequestInit,
  { body, agents }: Way,
): ClientRequest {
  const all = new Headers(headers);
  if (body.contentType !== null) all.set('content-type', body.contentType);
  // Minutes lie between two requests: a server may have closed a connection that was kept, and the next request would be lost.
  all.set('connection', 'close');
  if (method !== 'GET') all.set('content-length', String(body.length));
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  const options = { method, headers: Object.fromEntries(all), agent: agents(url) };
  return request(url, signal ? { ...options, signal } : options);
}

async function send(outgoing: ClientRequest, body: SentBody): Promise<void> {
  for await (const chunk of body.chunks()) {
    if (!outgoing.write(chunk)) await once(outgoing, 'drain');
  }
  outgoing.end();
}

function responseOf(incoming: IncomingMessage): Response {
  const { statusCode: status = 0, headers: given } = incoming;
  const target = given.location;
  if (target !== undefined && status >= 300 && status <= 399) {
    incoming.destroy();
    return Response.json({ error: { message: `redirect to ${target}` } }, { status });
  }
  const headers = Object.entries(given).map(([name, value]): [string, string] => [name, String(value)]);
  const isBodiless = [204, 205, 304].includes(status);
  if (isBodiless) incoming.resume();
  const body = isBodiless ? null : (Readable.toWeb(decodedReply(incoming)) as ReadableStream<Uint8Array>);
  return new Response(body, { status, headers });
}
