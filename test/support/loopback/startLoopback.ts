import { createHash } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { ExecutionContext } from 'ava';
import { type Behaviour, behave } from './behaviour.js';

/** A call as it arrived. */
export interface ReceivedCall {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** The JSON body, with each image replaced by "sha256:..." of its bytes. */
  readonly body: Record<string, unknown>;
  /** SHA-256 of each image's bytes, in order. */
  readonly images: readonly string[];
}

/** Decides what to do with a call; `place` counts calls from 0. */
export type Script = (call: ReceivedCall, place: number) => Behaviour;

/** Takes a request that is no model call (files, batches); false leaves it to the script. */
export type ExtraRoutes = (
  incoming: IncomingMessage,
  body: Buffer,
  reply: ServerResponse,
) => Promise<boolean>;

export interface Loopback {
  /** "http://127.0.0.1:PORT". */
  readonly url: string;
  readonly calls: readonly ReceivedCall[];
  close(): void;
}

/** Starts a server on this machine alone that plays a script. */
export async function startLoopback(script: Script, extra?: ExtraRoutes): Promise<Loopback> {
  const calls: ReceivedCall[] = [];
  const server = createServer(async (incoming, reply) => {
    const body = await buffer(incoming).catch(() => null);
    if (body === null || (await extra?.(incoming, body, reply))) return;
    const call = receivedCall(incoming, body);
    calls.push(call);
    behave(reply, script(call, calls.length - 1));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Starts a server that is closed after the test. */
export async function loopback(t: ExecutionContext, script: Script, extra?: ExtraRoutes): Promise<Loopback> {
  const server = await startLoopback(script, extra);
  t.teardown(server.close);
  return server;
}

const base64 = /^(?:data:image\/png;base64,)?(iVBORw0KGgo[A-Za-z0-9+/]*={0,2})$/;

function receivedCall(incoming: IncomingMessage, bytes: Buffer): ReceivedCall {
  const images: string[] = [];
  const body: Record<string, unknown> = JSON.parse(bytes.toString() || '{}', (_name, value: unknown) => {
    const image = typeof value === 'string' ? base64.exec(value) : null;
    if (image === null) return value;
    const hash = createHash('sha256').update(Buffer.from(image[1], 'base64')).digest('hex');
    images.push(hash);
    return `sha256:${hash}`;
  });
  const { method = '', url = '', headers } = incoming;
  return { method, path: url, headers, body, images };
}
