import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import test, { type ExecutionContext } from 'ava';
import { createProviderFor } from '../../../models/createRemoteCaller.js';
import type { ProviderRequest } from '../../../models/provider.js';
import { InputError } from '../../../util/radvuqaError.js';
import { openAiLoopback } from '../../support/loopback/openAiLoopback.js';
import { type ProxiedServer, proxiedServer } from '../../support/loopback/proxiedServer.js';

const never = new AbortController().signal;
const request: ProviderRequest = {
  system: null,
  text: 'x',
  images: [],
  parameters: { temperature: 0, topP: null, maxTokens: 9, seed: null },
  schema: null,
};

/** A model behind a proxy. */
function setUp(t: ExecutionContext): Promise<ProxiedServer> {
  const body = JSON.stringify(openAiLoopback.answer('B'));
  return proxiedServer(t, (incoming, reply) => {
    incoming.resume().on('end', () => reply.writeHead(200, { 'content-type': 'application/json' }).end(body));
  });
}

/** What becomes of a call with these variables in the environment. */
async function call(
  t: ExecutionContext,
  environment: Record<string, string>,
  baseUrl = 'https://model.test/v1',
) {
  const before = { ...process.env };
  Object.assign(process.env, environment);
  try {
    const options = { environment, concurrency: 1, baseUrl, timeoutMs: 20_000 };
    return await (await createProviderFor('openai:m', options)).call(request, never);
  } finally {
    for (const name of Object.keys(environment)) delete process.env[name];
    Object.assign(process.env, before);
    t.pass();
  }
}

test.serial('calls go by the proxy that the environment names, and trust its certificates', async (t) => {
  const { cert, proxy } = await setUp(t);
  for (const variable of ['SSL_CERT_FILE', 'NODE_EXTRA_CA_CERTS']) {
    const result = await call(t, { HTTPS_PROXY: proxy.url, [variable]: cert });
    t.like(result, { kind: 'answer', text: 'B' }, variable);
  }
  t.deepEqual(proxy.asked, ['model.test:443', 'model.test:443']);
});

test.serial('a certificate that nobody vouches for is refused, and so is a proxy by NO_PROXY', async (t) => {
  const { cert, proxy } = await setUp(t);
  const unknown = await call(t, { HTTPS_PROXY: proxy.url });
  t.is(unknown.kind, 'network');
  t.regex('message' in unknown ? unknown.message : '', /SELF_SIGNED|self-signed/);
  const direct = await call(t, { HTTPS_PROXY: proxy.url, NO_PROXY: 'model.test', SSL_CERT_FILE: cert });
  t.is(direct.kind, 'network');
  t.deepEqual(proxy.asked, ['model.test:443']);
});

/** A proxy that is asked for http addresses itself, and connects to none. */
async function forwardingProxy(t: ExecutionContext) {
  const asked: string[] = [];
  const proxy = createServer((incoming, reply) => {
    asked.push(`${incoming.url} ${incoming.headers['proxy-authorization']}`);
    const body = JSON.stringify(openAiLoopback.answer('B'));
    incoming.resume().on('end', () => reply.writeHead(200, { 'content-type': 'application/json' }).end(body));
  }).on('connect', (_incoming, client) => client.end('HTTP/1.1 403 Forbidden\r\n\r\n'));
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  t.teardown(() => proxy.closeAllConnections());
  t.teardown(() => proxy.close());
  return { asked, url: `http://me:secret@127.0.0.1:${(proxy.address() as AddressInfo).port}` };
}

test.serial('what is http is asked of the proxy itself, which may connect to nothing', async (t) => {
  const { asked, url } = await forwardingProxy(t);
  const plain = await call(t, { HTTP_PROXY: url }, 'http://model.test:8000/v1');
  t.like(plain, { kind: 'answer', text: 'B' });
  // printf 'me:secret' | base64
  t.deepEqual(asked, ['http://model.test:8000/v1/chat/completions Basic bWU6c2VjcmV0']);
});

test.serial('a proxy that does not connect is told apart from a server that refuses', async (t) => {
  const { url } = await forwardingProxy(t);
  const refused = await call(t, { HTTPS_PROXY: url });
  t.like(refused, { kind: 'stop', message: '403 the proxy does not connect to model.test' });
});

test.serial('a proxy of another kind is told', async (t) => {
  const result = await call(t, { ALL_PROXY: 'socks5://me:s3cret@127.0.0.1:1' });
  t.deepEqual(result, {
    kind: 'rejected',
    message: 'the request could not be made: a proxy of the environment is socks5://, not http(s)://',
  });
});

test.serial('certificates that cannot be read are told by their file', async (t) => {
  const wrong = call(t, { SSL_CERT_FILE: '/nowhere.pem' });
  await t.throwsAsync(wrong, { instanceOf: InputError, message: /\/nowhere\.pem/ });
});
