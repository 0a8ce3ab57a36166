import type { ServerResponse } from 'node:http';

/** What a loopback server does with one call. */
export type Behaviour =
  /** A good reply with this body. */
  | { readonly kind: 'answer'; readonly body: unknown; readonly latencyMs?: number }
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly body?: unknown;
      /** In the place of a JSON body. */
      readonly text?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** A good status with a text that need not be JSON. */
  | {
      readonly kind: 'text';
      readonly text: string | Buffer;
      readonly contentType?: string;
      readonly contentEncoding?: string;
    }
  /** The connection is reset before any reply. */
  | { readonly kind: 'reset' }
  /** No reply, ever. */
  | { readonly kind: 'hang' }
  /** A good reply, one byte at a time. */
  | { readonly kind: 'drip'; readonly body: unknown; readonly everyMs: number }
  /** A good reply that is cut off in the middle. */
  | { readonly kind: 'cut'; readonly body: unknown }
  /** A good reply that goes on for so many bytes. */
  | { readonly kind: 'huge'; readonly bytes: number };

const json = { 'content-type': 'application/json' };

/** Acts out a behaviour. */
export function behave(reply: ServerResponse, behaviour: Behaviour): void {
  switch (behaviour.kind) {
    case 'answer':
      setTimeout(() => send(reply, 200, { body: behaviour.body }), behaviour.latencyMs ?? 0);
      break;
    case 'status':
      send(reply, behaviour.status, behaviour);
      break;
    case 'text':
      reply
        .writeHead(200, {
          'content-type': behaviour.contentType ?? 'application/json',
          ...(behaviour.contentEncoding === undefined
            ? {}
            : { 'content-encoding': behaviour.contentEncoding }),
        })
        .end(behaviour.text);
      break;
    case 'reset':
      reply.socket?.resetAndDestroy();
      break;
    case 'hang':
      break;
    case 'drip':
      drip(reply, JSON.stringify(behaviour.body), behaviour.everyMs);
      break;
    case 'cut':
      cut(reply, JSON.stringify(behaviour.body));
      break;
    case 'huge':
      reply.writeHead(200, json).end(`{"text":"${'x'.repeat(behaviour.bytes)}"}`);
      break;
  }
}

function send(
  reply: ServerResponse,
  status: number,
  {
    body = {},
    text = JSON.stringify(body),
    headers = {},
  }: {
    readonly body?: unknown;
    readonly text?: string;
    readonly headers?: Readonly<Record<string, string>>;
  },
): void {
  reply.writeHead(status, { ...json, ...headers }).end(text);
}

function drip(reply: ServerResponse, text: string, everyMs: number): void {
  reply.writeHead(200, json);
  let sent = 0;
  const timer = setInterval(() => {
    reply.write(text[sent++]);
    if (sent === text.length) reply.end();
  }, everyMs);
  reply.on('close', () => clearInterval(timer));
}

function cut(reply: ServerResponse, text: string): void {
  reply.writeHead(200, { ...json, 'content-length': Buffer.byteLength(text) });
  reply.write(text.slice(0, text.length / 2), () => reply.socket?.destroy());
}
