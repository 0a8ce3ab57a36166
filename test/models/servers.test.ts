import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import test, { type ExecutionContext } from 'ava';
import { createProviderFor, type RemoteOptions } from '../../models/createRemoteCaller.js';
import { createRemoteModel } from '../../models/createRemoteModel.js';
import type { ProviderRequest } from '../../models/provider.js';
import type { LoadedImage } from '../../suites/loadImages.js';
import { ModelError, UsageError } from '../../util/radvuqaError.js';
import { anthropicLoopback } from '../support/loopback/anthropicLoopback.js';
import type { Behaviour } from '../support/loopback/behaviour.js';
import { geminiLoopback } from '../support/loopback/geminiLoopback.js';
import type { LoopbackProtocol } from '../support/loopback/loopbackProtocol.js';
import { loopbackProtocols } from '../support/loopback/loopbackProtocols.js';
import { openAiLoopback } from '../support/loopback/openAiLoopback.js';
import { loopback, type Script } from '../support/loopback/startLoopback.js';
import { testKey } from '../support/testKey.js';

const never = new AbortController().signal;
const judging: ProviderRequest = {
  system: 'You are a judge.',
  text: 'How good is this?',
  images: [],
  parameters: { temperature: 0, topP: null, maxTokens: 99, seed: null },
  schema: { name: 'verdict', schema: { type: 'object' } },
};
const good = openAiLoopback.answer('B');
const anyPng: LoadedImage = { bytes: Buffer.from('iVBORw0KGgoAAAAN', 'base64'), sha256: '0'.repeat(64) };

async function ask(
  t: ExecutionContext,
  script: Script,
  {
    protocol = openAiLoopback,
    request = judging,
    calls = 1,
  }: {
    readonly protocol?: LoopbackProtocol;
    readonly request?: ProviderRequest;
    readonly calls?: number;
  } = {},
) {
  const server = await loopback(t, script);
  const baseUrl = protocol.baseUrl(server.url);
  const environment = { [protocol.keyVariable]: testKey };
  const provider = await createProviderFor(`${protocol.provider}:m`, {
    environment,
    concurrency: 1,
    baseUrl,
  });
  for (let call = 1; call < calls; call++) t.is((await provider.call(request, never)).kind, 'adapted');
  return { result: await provider.call(request, never), server };
}

async function remoteModel(t: ExecutionContext, script: Script, options: Partial<RemoteOptions> = {}) {
  const server = await loopback(t, script);
  const baseUrl = openAiLoopback.baseUrl(server.url);
  const retries = { attempts: 2, firstDelayMs: 1, maximumDelayMs: 1 };
  const model = await createRemoteModel('openai:m', {
    ...{ environment: {}, concurrency: 1, baseUrl, retries },
    ...options,
  });
  const one = () => model.ask({ id: '1', text: 'x', answer: { kind: 'function' }, images: [] }, never);
  return { model, server, one };
}

test('OpenRouter: an item that moderation flags is filtered, and a key without rights still stops the run', async (t) => {
  const metadata = { reasons: ['violence'], flagged_input: 'x', provider_name: 'OpenAI' };
  const message = 'Your chosen model requires moderation and your input was flagged';
  const flagged = await ask(t, () => ({
    kind: 'status',
    status: 403,
    body: { error: { code: 403, message, metadata } },
  }));
  t.like(flagged.result, { kind: 'answer', finish: 'filtered', detail: `403 ${message}` });
  const wrong = { error: { code: 403, message: 'Key limit exceeded' } };
  t.like((await ask(t, () => ({ kind: 'status', status: 403, body: wrong }))).result, { kind: 'stop' });
});

const schemaWords = [
  'This response_format type is unavailable now',
  "'response_format.type' must be 'json_object' or 'text'",
];
for (const message of schemaWords) {
  test(`a server without a schema of replies is asked without one: ${message}`, async (t) => {
    const script: Script = ({ body }) =>
      body.response_format === undefined
        ? { kind: 'answer', body: good }
        : { kind: 'status', status: 400, body: openAiLoopback.error(400, message) };
    const { result } = await ask(t, script, { calls: 2 });
    t.like(result, { kind: 'answer', text: 'B', dropped: ['schema'] });
  });
}

const systemWords: readonly (readonly [LoopbackProtocol, string])[] = [
  [openAiLoopback, 'System role not supported'],
  [openAiLoopback, 'Conversation roles must alternate user/assistant/user/assistant/...'],
  [geminiLoopback, 'Developer instruction is not enabled for models/gemma-3-27b-it'],
];
for (const [protocol, message] of systemWords) {
  test(`a model without a system role reads the system text before the question: ${message}`, async (t) => {
    const script: Script = ({ body }) =>
      JSON.stringify(body).includes('"system')
        ? { kind: 'status', status: 400, body: protocol.error(400, message) }
        : { kind: 'answer', body: protocol.answer('B') };
    const { result, server } = await ask(t, script, { protocol, calls: 2 });
    t.like(result, { kind: 'answer', text: 'B', dropped: ['systemRole'] });
    t.true(JSON.stringify(server.calls[1].body).includes('You are a judge.\\n\\nHow good is this?'));
  });
}

test('a system text that has no role stands before what was said first', async (t) => {
  const script: Script = ({ body }) =>
    JSON.stringify(body).includes('"system"')
      ? { kind: 'status', status: 400, body: openAiLoopback.error(400, 'System role not supported') }
      : { kind: 'answer', body: good };
  const earlier = [
    { role: 'user', text: 'One.' },
    { role: 'assistant', text: 'Two.' },
  ] as const;
  const { server } = await ask(t, script, { request: { ...judging, earlier }, calls: 2 });
  t.deepEqual(server.calls[1].body.messages, [
    { role: 'user', content: 'You are a judge.\n\nOne.' },
    { role: 'assistant', content: 'Two.' },
    { role: 'user', content: 'How good is this?' },
  ]);
});

for (const protocol of loopbackProtocols) {
  const text = JSON.stringify(protocol.answer('Größe B'));
  const replies: readonly (readonly [string, Behaviour])[] = [
    ['gzip', { kind: 'text', text: gzipSync(text), contentEncoding: 'gzip' }],
    ['deflate', { kind: 'text', text: deflateSync(text), contentEncoding: 'deflate' }],
    ['br', { kind: 'text', text: brotliCompressSync(text), contentEncoding: 'br' }],
    ['JSON labelled as text', { kind: 'text', text, contentType: 'text/plain; charset=utf-8' }],
    ['JSON labelled as a page', { kind: 'text', text: `\n${text}`, contentType: 'text/html' }],
  ];
  for (const [name, behaviour] of replies) {
    test(`${protocol.provider}: ${name}, for which nobody asked, is read`, async (t) => {
      const { result } = await ask(t, () => behaviour, { protocol });
      t.like(result, { kind: 'answer', text: 'Größe B', served: 'served-model' });
    });
  }
}

test('a reply that is not what its compression says, or grows too long, is no answer', async (t) => {
  const wrong = await ask(t, () => ({ kind: 'text', text: 'plain', contentEncoding: 'gzip' }));
  t.like(wrong.result, { kind: 'network' });
  const bomb = gzipSync(Buffer.alloc(5 << 20, 0x20));
  const long = await ask(t, () => ({ kind: 'text', text: bomb, contentEncoding: 'gzip' }));
  t.like(long.result, { kind: 'unusable', message: 'a reply longer than 4194304 bytes' });
});

const chunk = (delta: object, finish: string | null = null) =>
  `data: ${JSON.stringify({ model: 'served', object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;
const usageChunk = `data: ${JSON.stringify({ choices: [], usage: { prompt_tokens: 3, completion_tokens: 2 } })}\n\n`;
const started = [
  chunk({ role: 'assistant', content: '' }),
  chunk({ reasoning_content: 'Hm.' }),
  chunk({ content: 'The ' }),
  ': a comment\n\n',
  chunk({ content: 'liver' }),
].join('');
const streams: readonly (readonly [string, string, object])[] = [
  [
    'whole',
    `${started}${chunk({}, 'stop')}${usageChunk}data: [DONE]\n\n`,
    {
      ...{ kind: 'answer', text: 'The liver', finish: 'ok', reasoning: 'Hm.', served: 'served' },
      usage: { inputTokens: 3, outputTokens: 2 },
    },
  ],
  ['at the token limit', `${started}${chunk({}, 'length')}`, { text: 'The liver', finish: 'truncated' }],
  [
    'with a mark, other ends of lines, lines within an event and separators in its text',
    `\uFEFFretry: 5\r\n\r\ndata: {"choices": [{"delta":\r\ndata: {"content": "one\u2028two"},\r\ndata: "finish_reason": "stop"}]}\r\n\r\ndata: [DONE]\r\n\r\n`,
    { kind: 'answer', text: 'one\u2028two', finish: 'ok' },
  ],
  [
    'without empty lines between events',
    `${started}${chunk({}, 'stop')}data: [DONE]\n`.replace(/\n+/g, '\n'),
    { kind: 'answer', text: 'The liver', finish: 'ok' },
  ],
  ['cut off', started, { kind: 'unusable', message: 'finish_reason stream cut off' }],
  [
    'that tells a limit',
    `${started}data: {"error": {"code": 429, "message": "slow down"}}\n\n`,
    { kind: 'rate limited', message: '429 slow down' },
  ],
];
const event = (value: object) =>
  `event: ${(value as { type?: string }).type ?? 'x'}\ndata: ${JSON.stringify(value)}\n\n`;
const messageEvents = [
  {
    type: 'message_start',
    message: {
      model: 'served',
      content: [],
      stop_reason: null,
      usage: { input_tokens: 8, output_tokens: 1 },
    },
  },
  { type: 'content_block_start', index: 0, content_block: { type: 'thinking', thinking: '' } },
  { type: 'content_block_delta', index: 0, delta: { type: 'thinking_delta', thinking: 'Hm.' } },
  { type: 'ping' },
  { type: 'content_block_start', index: 1, content_block: { type: 'text', text: '' } },
  { type: 'content_block_delta', index: 1, delta: { type: 'text_delta', text: 'The ' } },
  { type: 'content_block_delta', index: 1, delta: { type: 'text_delta', text: 'liver' } },
].map(event);
const messageEnd = (reason: string) =>
  event({ type: 'message_delta', delta: { stop_reason: reason }, usage: { output_tokens: 7 } }) +
  event({ type: 'message_stop' });
const part = (text: string, more: object = {}) =>
  event({ candidates: [{ content: { parts: [{ text, ...more }] } }], modelVersion: 'served' });
const contents = [part('Hm.', { thought: true }), part('The '), part('liver')].join('');
const contentEnd = (finishReason: string) =>
  event({ candidates: [{ finishReason }], usageMetadata: { promptTokenCount: 8, candidatesTokenCount: 7 } });
const whole = {
  ...{ kind: 'answer', text: 'The liver', finish: 'ok', reasoning: 'Hm.', served: 'served' },
  usage: { inputTokens: 8, outputTokens: 7 },
};
const truncated = { kind: 'answer', text: 'The liver', finish: 'truncated' };
const otherStreams: readonly (readonly [LoopbackProtocol, string, string, object])[] = [
  [anthropicLoopback, 'whole', messageEvents.join('') + messageEnd('end_turn'), whole],
  [anthropicLoopback, 'at the token limit', messageEvents.join('') + messageEnd('max_tokens'), truncated],
  [
    anthropicLoopback,
    'cut off',
    messageEvents.join(''),
    { kind: 'unusable', message: 'stop_reason stream cut off', isOutage: true },
  ],
  [
    anthropicLoopback,
    'that tells a limit',
    messageEvents.join('') +
      event({ type: 'error', error: { type: 'rate_limit_error', message: 'slow down' } }),
    { kind: 'rate limited', message: '429 slow down' },
  ],
  [geminiLoopback, 'whole', contents + contentEnd('STOP'), whole],
  [geminiLoopback, 'at the token limit', contents + contentEnd('MAX_TOKENS'), truncated],
  [
    geminiLoopback,
    'cut off',
    contents,
    { kind: 'unusable', message: 'finishReason stream cut off', isOutage: true },
  ],
  [
    geminiLoopback,
    'that tells a limit',
    contents + event({ error: { code: 429, message: 'slow down', status: 'RESOURCE_EXHAUSTED' } }),
    { kind: 'rate limited', message: '429 slow down' },
  ],
];
for (const [protocol, name, text, expected] of otherStreams) {
  test(`${protocol.provider}: a stream of events that came unasked, ${name}, is read as a reply`, async (t) => {
    const { result } = await ask(t, () => ({ kind: 'text', text, contentType: 'text/event-stream' }), {
      protocol,
    });
    t.like(result, expected);
  });
}
for (const [name, text, expected] of streams) {
  test(`a stream of events that came unasked, ${name}, is read as a reply`, async (t) => {
    const { result } = await ask(t, () => ({ kind: 'text', text, contentType: 'text/event-stream' }));
    t.like(result, expected);
  });
}

test('an Azure deployment is asked by its version, with the key in a header of its own', async (t) => {
  const server = await loopback(t, () => ({ kind: 'answer', body: good }));
  const provider = await createProviderFor('openai:m', {
    environment: { AZURE_OPENAI_API_KEY: testKey, OPENAI_API_KEY: 'sk-another-0123456789' },
    concurrency: 1,
    baseUrl: `${server.url}/openai/deployments/mine?api-version=2024-10-21`,
  });
  t.like(await provider.call(judging, never), { kind: 'answer', text: 'B' });
  const [{ path, headers }] = server.calls;
  t.is(path, '/openai/deployments/mine/chat/completions?api-version=2024-10-21');
  t.is(headers['api-key'], testKey);
  t.is(headers.authorization, undefined);
  t.is(provider.baseUrl, `${server.url}/openai/deployments/mine?api-version=2024-10-21`);
});

test('the detail of images is left out when it is not wanted, and recorded as such', async (t) => {
  const request: ProviderRequest = { ...judging, images: [anyPng], imageDetail: null };
  const { result, server } = await ask(t, () => ({ kind: 'answer', body: good }), { request });
  t.like(result, { kind: 'answer', dropped: [] });
  t.false(JSON.stringify(server.calls[0].body).includes('detail'));
  const { model } = await remoteModel(t, () => ({ kind: 'answer', body: good }), { imageDetail: false });
  t.is(model.parameters.imageDetail, null);
});

for (const protocol of loopbackProtocols) {
  test(`${protocol.provider}: members of the body are sent as they are`, async (t) => {
    const body = { thinking: { type: 'disabled' } };
    const request = { ...judging, body };
    const { server } = await ask(t, () => ({ kind: 'answer', body: protocol.answer('B') }), {
      protocol,
      request,
    });
    t.deepEqual(server.calls[0].body.thinking, { type: 'disabled' });
  });
}

test('members of the body are recorded as parameters, and those that options set are refused', async (t) => {
  const body = { reasoning_effort: 'low' };
  const { model, server, one } = await remoteModel(t, () => ({ kind: 'answer', body: good }), { body });
  await one();
  t.deepEqual(model.parameters.body, body);
  t.is(server.calls[0].body.reasoning_effort, 'low');
  for (const name of ['temperature', 'messages', 'stream']) {
    const wrong = remoteModel(t, () => ({ kind: 'hang' }), { body: { [name]: 1 } });
    await t.throwsAsync(wrong, { instanceOf: UsageError, message: new RegExp(name) });
  }
});

test('several endpoints share the calls evenly, and one that is down is left out and told', async (t) => {
  const script: Script = () => ({ kind: 'answer', body: good });
  const servers = await Promise.all([loopback(t, script), loopback(t, script), loopback(t, script)]);
  const notices: string[] = [];
  const { model, one } = await remoteModel(t, script, {
    baseUrl: servers.map(({ url }) => openAiLoopback.baseUrl(url)),
    onNotice: (text) => notices.push(text),
  });
  for (let call = 0; call < 6; call++) t.is((await one()).outcome, 'ok');
  t.deepEqual(
    servers.map(({ calls }) => calls.length),
    [2, 2, 2],
  );
  t.is(model.parameters.baseUrl, servers.map(({ url }) => openAiLoopback.baseUrl(url)).join(' '));
  t.is(model.batches, undefined);
  servers[1].close();
  for (let call = 0; call < 12; call++) t.is((await one()).outcome, 'ok');
  t.is(notices.length, 1);
  t.true(notices[0].startsWith(`${openAiLoopback.baseUrl(servers[1].url)}: left out, `));
});

test('an endpoint that says 503 always is left out, too, and told', async (t) => {
  const script: Script = () => ({ kind: 'answer', body: good });
  const busy: Script = () => ({ kind: 'status', status: 503, body: { error: { message: 'no backend' } } });
  const servers = await Promise.all([loopback(t, script), loopback(t, busy)]);
  const notices: string[] = [];
  const { one } = await remoteModel(t, script, {
    baseUrl: servers.map(({ url }) => openAiLoopback.baseUrl(url)),
    onNotice: (text) => notices.push(text),
  });
  for (let call = 0; call < 12; call++) t.is((await one()).outcome, 'ok');
  t.is(servers[1].calls.length, 3);
  t.true(
    notices.some((text) => /left out, .*no backend/.test(text)),
    notices.join('\n'),
  );
});

test('the path of a call at the end of a base URL is left out, after saying so', async (t) => {
  const server = await loopback(t, () => ({ kind: 'answer', body: good }));
  const notices: string[] = [];
  const { one } = await remoteModel(t, () => ({ kind: 'hang' }), {
    baseUrl: `${server.url}/v1/chat/completions`,
    onNotice: (text) => notices.push(text),
  });
  t.is((await one()).outcome, 'ok');
  t.is(server.calls[0].path, '/v1/chat/completions');
  t.deepEqual(notices, [`--base-url: /chat/completions at its end is left out: ${server.url}/v1 is asked`]);
});

const hopeless: readonly (readonly [string, Behaviour, number])[] = [
  [
    'a setting that the server does not know, told by 400',
    {
      kind: 'status',
      status: 400,
      body: { error: { message: 'The setting m does not exist (request 0a1b2c3d4e)' } },
    },
    10,
  ],
  [
    'a server that answers another address with a text',
    { kind: 'answer', body: { error: 'Unexpected endpoint or method. (POST /chat/completions)' } },
    5,
  ],
  [
    'a status that says that nothing of the kind is done here',
    { kind: 'status', status: 501, body: { error: { message: 'POST does not exist here' } } },
    10,
  ],
  [
    'a fault of the server that is the same however often it is asked',
    { kind: 'status', status: 500, body: { detail: 'The setting m does not exist (req_011CSHoEeqs5C35K2)' } },
    5,
  ],
  [
    'a page with a good status',
    {
      kind: 'text',
      contentType: 'text/html',
      text: '<!DOCTYPE html><html><head><style>a{}</style><title>This page\n does not exist &amp; never did</title></head></html>',
    },
    5,
  ],
];
for (const [name, behaviour, requests] of hopeless) {
  test(`${name} stops the run after ten calls, with the server's own words`, async (t) => {
    const { one, server } = await remoteModel(t, () => behaviour);
    for (let request = 1; request < requests; request++) t.is((await one()).outcome, 'failed');
    const message = /the first 10 calls.* all failed with: .*(?:does not exist|Unexpected endpoint)/;
    await t.throwsAsync(one(), { instanceOf: ModelError, message });
    t.is(server.calls.length, 10);
  });
}

test('requests that are turned down after an answer stop nothing at once', async (t) => {
  const script: Script = (_call, place) =>
    place === 0
      ? { kind: 'answer', body: good }
      : { kind: 'status', status: 400, body: openAiLoopback.error(400, 'too large') };
  const { one } = await remoteModel(t, script);
  t.is((await one()).outcome, 'ok');
  for (let request = 0; request < 20; request++) t.is((await one()).outcome, 'failed');
});

const pages: readonly (readonly [string, string, string])[] = [
  ['a title', '<html><head><title>Sign in - ACME</title></head></html>', 'Sign in - ACME'],
  ['a heading', '<html><body><h1>It <b>works</b>!</h1><p>More</p></body></html>', 'It works !'],
  ['a page of words alone', '<html><script>let a;</script><body>Nothing here</body></html>', 'Nothing here'],
  ['a line', 'Ollama is running\nand more', 'Ollama is running'],
  ['a long line', 'x'.repeat(900), `${'x'.repeat(200)}...`],
];
for (const protocol of loopbackProtocols) {
  for (const [name, text, words] of pages) {
    test(`${protocol.provider}: what answers with ${name} is told by its own words and what it may be`, async (t) => {
      const { result } = await ask(t, () => ({ kind: 'text', text, contentType: 'text/html' }), { protocol });
      const hint = '(a base URL without /v1, a login page or a proxy answers so)';
      t.deepEqual(result, {
        kind: 'unusable',
        isOutage: true,
        message: `200 with a text that is no JSON: "${words}" ${hint}`,
      });
    });
  }
}

test('an error page is told by its title, and what is no page by its beginning', async (t) => {
  const page = '<html><head><title>413 Request Entity Too Large</title></head><body>nginx</body></html>';
  const script =
    (text: string): Script =>
    () => ({ kind: 'status', status: 413, text });
  t.like((await ask(t, script(page))).result, {
    kind: 'rejected',
    message: '413 413 Request Entity Too Large',
  });
  t.like((await ask(t, script('too large'))).result, { kind: 'rejected', message: '413 too large' });
});

for (const message of [
  'model not found',
  "The model 'm' does not exist",
  'LiteLLM: no such model m',
  'Invalid model name passed in model=m',
]) {
  test(`a fault of a gateway that says that it has no such model stops the run at once: ${message}`, async (t) => {
    const { one, server } = await remoteModel(t, () => ({
      kind: 'status',
      status: 500,
      body: { error: { message } },
    }));
    await t.throwsAsync(one(), { instanceOf: ModelError, message: /look at the name of the model/ });
    t.is(server.calls.length, 1);
  });
}

test('a fault of the server that heals, or whose words differ, stops nothing', async (t) => {
  const { one } = await remoteModel(t, (_call, place) =>
    place < 8
      ? { kind: 'status', status: 500, body: { error: { message: 'model runner: worker not found' } } }
      : { kind: 'answer', body: good },
  );
  const outcomes: string[] = [];
  for (let request = 0; request < 6; request++) outcomes.push((await one()).outcome);
  t.deepEqual(outcomes, ['failed', 'failed', 'failed', 'failed', 'ok', 'ok']);
  const words = 'abcdefghijklmnopqrstuvwxyz';
  const other = await remoteModel(t, (_call, place) => ({
    kind: 'status',
    status: 500,
    body: { error: { message: `fault ${words[place % 26]}` } },
  }));
  for (let request = 0; request < 10; request++) t.is((await other.one()).outcome, 'failed');
});

test('after a stop for requests that were turned down it is said how they are asked again', async (t) => {
  const { one } = await remoteModel(t, () => ({ kind: 'status', status: 400, body: { error: 'no' } }));
  for (let request = 1; request < 10; request++) await one();
  await t.throwsAsync(one(), { message: /then --retry-failed asks again what failed\.$/ });
});

test('what failed by a page, or as the server broke off, is asked again by the same command', async (t) => {
  const page: Behaviour = { kind: 'text', text: '<title>Maintenance</title>', contentType: 'text/html' };
  const broken = { ...(good as object), choices: [{ message: { content: '' }, finish_reason: 'abort' }] };
  for (const behaviour of [page, { kind: 'answer', body: broken } as const]) {
    const { one } = await remoteModel(t, () => behaviour);
    const reply = await one();
    t.like(reply, { outcome: 'failed', isOutage: true });
    t.regex(reply.error ?? '', /^unusable for now, 2 calls: /);
  }
  const { one } = await remoteModel(t, () => ({ kind: 'answer', body: { choices: [] } }));
  t.is((await one()).isOutage, undefined);
});
