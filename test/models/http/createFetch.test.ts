import { writeFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import test, { type ExecutionContext } from 'ava';
import { createRemoteModel } from '../../../models/createRemoteModel.js';
import { createAgents } from '../../../models/http/createAgents.js';
import { createFetch } from '../../../models/http/createFetch.js';
import { openAiBatchRoutes } from '../../support/loopback/openAiBatchRoutes.js';
import { openAiLoopback } from '../../support/loopback/openAiLoopback.js';
import { proxiedServer } from '../../support/loopback/proxiedServer.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';
import { testKey } from '../../support/testKey.js';

/** The address of a server on this machine. */
async function served(t: ExecutionContext, answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

const fetching = (idleMs = 20_000) => createFetch(createAgents(), idleMs);

test.serial('batches go by the proxy that the environment names, and trust its certificates', async (t) => {
  const routes = openAiBatchRoutes({
    looksUntilDone: 0,
    answer: () => ({ status: 200, body: openAiLoopback.answer('B') }),
  });
  const { cert, proxy } = await proxiedServer(t, async (incoming, reply) => {
    if (!(await routes(incoming, await buffer(incoming), reply))) reply.writeHead(404).end();
  });
  const added = { HTTPS_PROXY: proxy.url };
  Object.assign(process.env, added);
  t.teardown(() => {
    delete process.env.HTTPS_PROXY;
  });
  const environment = { OPENAI_API_KEY: testKey, SSL_CERT_FILE: cert };
  const remote = { environment, concurrency: 1, baseUrl: 'https://model.test/v1', timeoutMs: 20_000 };
  const { batches } = await createRemoteModel('openai:m', remote);
  if (batches === undefined) return t.fail('batches are spoken here');
  const folder = temporaryFolder(t);
  const request = { id: 'item-1', text: 'x', answer: { kind: 'function' }, images: [] } as const;
  await writeFile(join(folder, 'lines'), `${(await batches.line(request, 0)).text}\n`);
  const batch = await batches.submit(join(folder, 'lines'), 'tag');
  t.is(await batches.find('tag'), batch);
  t.is((await batches.look(batch)).kind, 'done');
  const replies: unknown[] = [];
  const asked = { keyOf: () => undefined, dropped: [] };
  for await (const { reply } of batches.results(batch, join(folder, 'scratch'), asked)) replies.push(reply);
  t.like(replies, [{ response: 'B', outcome: 'ok' }]);
  t.true(proxy.asked.length > 0);
  t.true(proxy.asked.every((target) => target === 'model.test:443'));
});

test('a form with a file is sent as one, with its length said beforehand', async (t) => {
  let seen: IncomingHttpHeaders = {};
  const url = await served(t, async (incoming, reply) => {
    seen = incoming.headers;
    const body = new Uint8Array(await buffer(incoming));
    const form = await new Response(body, {
      headers: { 'content-type': seen['content-type'] ?? '' },
    }).formData();
    const file = form.get('file');
    const said = file instanceof File ? [file.name, file.type, (await file.text()).length] : null;
    reply.end(JSON.stringify([form.get('purpose'), said, body.length]));
  });
  const form = new FormData();
  form.set('purpose', 'batch "größer"');
  form.set('file', new File(['é'.repeat(3_000_000)], 'a "b".jsonl', { type: 'text/plain' }));
  const reply = await fetching()(url, { method: 'POST', body: form });
  const [purpose, file, length] = (await reply.json()) as [string, unknown, number];
  t.is(purpose, 'batch "größer"');
  t.deepEqual(file, ['a "b".jsonl', 'text/plain', 3_000_000]);
  t.is(seen['content-length'], String(length));
  t.is(seen['transfer-encoding'], undefined);
});

test('a reply that is compressed unasked is read, and a status is handed on', async (t) => {
  const url = await served(t, (_incoming, reply) => {
    reply.writeHead(418, { 'content-encoding': 'gzip' }).end(gzipSync('{"a":1}'));
  });
  const reply = await fetching()(url, { method: 'POST', body: '{}' });
  t.is(reply.status, 418);
  t.deepEqual(await reply.json(), { a: 1 });
});

test('who says nothing is left after a while, and at once when it is of no use any more', async (t) => {
  const url = await served(t, () => undefined);
  await t.throwsAsync(fetching(30)(url), { message: 'nothing came for 30 ms' });
  await t.throwsAsync(fetching()(url, { signal: AbortSignal.abort() }), { name: 'AbortError' });
});

test('a reply that stops in the middle, or breaks off, is none', async (t) => {
  for (const isCut of [false, true]) {
    const url = await served(t, (_incoming, reply) => {
      reply.writeHead(200, { 'content-length': 100 }).write('{"a":', () => {
        if (isCut) reply.socket?.destroy();
      });
    });
    const reply = await fetching(2000)(url);
    await t.throwsAsync(reply.text(), { message: isCut ? /aborted|terminated/ : 'nothing came for 2000 ms' });
  }
});

test('each request has a connection of its own, as a server may close one that is kept', async (t) => {
  const ports = new Set<number | undefined>();
  const url = await served(t, (incoming, reply) => {
    ports.add(incoming.socket.remotePort);
    reply.end('{}');
  });
  const fetch = fetching();
  for (let time = 0; time < 3; time++) await (await fetch(url)).text();
  t.is(ports.size, 3);
});
