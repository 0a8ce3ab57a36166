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
async function call(t: ExecutionContext, environment: Record<string, string>) {
  const before = { ...process.env };
  Object.assign(process.env, environment);
  try {
    const options = { environment, concurrency: 1, baseUrl: 'https://model.test/v1', timeoutMs: 20_000 };
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
