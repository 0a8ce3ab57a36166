import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { createProviderFor } from '../../models/createRemoteCaller.js';
import { createRemoteModel } from '../../models/createRemoteModel.js';
import type { ProviderRequest } from '../../models/provider.js';
import { providerNames } from '../../models/providers.js';
import { loadImages } from '../../suites/loadImages.js';
import { ModelError, UsageError } from '../../util/radvuqaError.js';
import { anthropicLoopback } from '../support/loopback/anthropicLoopback.js';
import { geminiLoopback } from '../support/loopback/geminiLoopback.js';
import type { LoopbackProtocol } from '../support/loopback/loopbackProtocol.js';
import { openAiLoopback } from '../support/loopback/openAiLoopback.js';
import { loopback, type Script } from '../support/loopback/startLoopback.js';
import { temporaryFolder } from '../support/temporaryFolder.js';
import { testKey } from '../support/testKey.js';
import { testPng } from '../support/testPng.js';

const never = new AbortController().signal;
const verdict = { type: 'object', properties: { score: { type: 'integer' } }, required: ['score'] };
const judging: ProviderRequest = {
  system: 'You are a judge.',
  text: 'How good is this?',
  images: [],
  parameters: { temperature: 0, topP: null, maxTokens: 99, seed: 5 },
  schema: { name: 'verdict', schema: verdict },
};

async function provider(t: ExecutionContext, protocol: LoopbackProtocol, script: Script, model = 'm') {
  const server = await loopback(t, script);
  const options = { environment: { [protocol.keyVariable]: testKey }, concurrency: 1 };
  const baseUrl = protocol.baseUrl(server.url);
  const name = `${protocol.provider}:${model}`;
  return { server, provider: await createProviderFor(name, { ...options, baseUrl }) };
}

const good =
  (protocol: LoopbackProtocol, text = '{"score": 4}'): Script =>
  () => ({ kind: 'answer', body: protocol.answer(text) });

test('openai: system text, schema and seed are sent as the protocol has them', async (t) => {
  const { server, provider: openai } = await provider(t, openAiLoopback, good(openAiLoopback));
  t.like(await openai.call(judging, never), { kind: 'answer', text: '{"score": 4}', dropped: [] });
  t.is(server.calls[0].path, '/v1/chat/completions');
  t.deepEqual(server.calls[0].body, {
    model: 'm',
    messages: [
      { role: 'system', content: 'You are a judge.' },
      { role: 'user', content: 'How good is this?' },
    ],
    temperature: 0,
    max_tokens: 99,
    seed: 5,
    response_format: { type: 'json_schema', json_schema: { name: 'verdict', schema: verdict, strict: true } },
  });
});

test('gemini: system text, schema and seed are sent as the protocol has them', async (t) => {
  const { server, provider: gemini } = await provider(t, geminiLoopback, good(geminiLoopback));
  t.like(await gemini.call(judging, never), { kind: 'answer', text: '{"score": 4}', dropped: [] });
  t.is(server.calls[0].path, '/v1beta/models/m:generateContent');
  t.deepEqual(server.calls[0].body, {
    contents: [{ role: 'user', parts: [{ text: 'How good is this?' }] }],
    systemInstruction: { role: 'user', parts: [{ text: 'You are a judge.' }] },
    generationConfig: {
      temperature: 0,
      maxOutputTokens: 99,
      seed: 5,
      responseMimeType: 'application/json',
      responseJsonSchema: verdict,
    },
  });
});

test('anthropic: system text and schema are sent; the seed, which it has not, is recorded as dropped', async (t) => {
  const { server, provider: anthropic } = await provider(t, anthropicLoopback, good(anthropicLoopback));
  t.like(await anthropic.call(judging, never), { kind: 'answer', text: '{"score": 4}', dropped: ['seed'] });
  t.is(server.calls[0].path, '/v1/messages');
  t.deepEqual(server.calls[0].body, {
    model: 'm',
    max_tokens: 99,
    system: 'You are a judge.',
    messages: [{ role: 'user', content: [{ type: 'text', text: 'How good is this?' }] }],
    temperature: 0,
    output_config: { format: { type: 'json_schema', schema: verdict } },
  });
});

const earlier = [
  { role: 'user', text: 'Write a program.' },
  { role: 'assistant', text: 'print(1)' },
] as const;
const image = 'sha256:';

/** What stands before and in the last turn, of which the image's hash is left out. */
const talks = [
  [
    openAiLoopback,
    'messages',
    [
      { role: 'system', content: 'You are a judge.' },
      { role: 'user', content: 'Write a program.' },
      { role: 'assistant', content: 'print(1)' },
      {
        role: 'user',
        content: [
          { type: 'image_url', image_url: { url: image, detail: 'high' } },
          { type: 'text', text: 'How good is this?' },
        ],
      },
    ],
  ],
  [
    geminiLoopback,
    'contents',
    [
      { role: 'user', parts: [{ text: 'Write a program.' }] },
      { role: 'model', parts: [{ text: 'print(1)' }] },
      {
        role: 'user',
        parts: [{ inlineData: { mimeType: 'image/png', data: image } }, { text: 'How good is this?' }],
      },
    ],
  ],
  [
    anthropicLoopback,
    'messages',
    [
      { role: 'user', content: 'Write a program.' },
      { role: 'assistant', content: 'print(1)' },
      {
        role: 'user',
        content: [
          { type: 'image', source: { type: 'base64', media_type: 'image/png', data: image } },
          { type: 'text', text: 'How good is this?' },
        ],
      },
    ],
  ],
] as const;

for (const [protocol, member, expected] of talks) {
  test(`${protocol.provider}: what was said earlier stands before the images and the text, in a batch too`, async (t) => {
    const { server, provider: asked } = await provider(t, protocol, good(protocol));
    const png = await testPng(temporaryFolder(t), 'one', 500);
    const images = await loadImages([png.path]);
    await asked.call({ ...judging, earlier, images }, never);
    const sent = JSON.stringify(server.calls[0].body[member]).replace(png.sha256, '');
    t.deepEqual(JSON.parse(sent), expected);
    if (asked.batches === undefined) return;
    const line = asked.batches.line({ ...judging, earlier, images }, 0).text;
    t.true(line.includes(JSON.stringify(expected).split(image)[0]), line);
  });
}

test('anthropic: the reset of its own limits is a wait', async (t) => {
  const headers = {
    'anthropic-ratelimit-input-tokens-remaining': '0',
    'anthropic-ratelimit-input-tokens-reset': new Date(Date.now() + 3_600_000).toISOString(),
  };
  const script: Script = () => ({ kind: 'status', status: 429, headers });
  const { provider: anthropic } = await provider(t, anthropicLoopback, script);
  const result = await anthropic.call(judging, never);
  t.is(result.kind, 'rate limited');
  t.true('retryAfterMs' in result && result.retryAfterMs !== null && result.retryAfterMs > 3_000_000);
});

test.serial('anthropic: nothing is printed with each call to a model that nears its end', async (t) => {
  const printed: unknown[] = [];
  const { warn } = console;
  t.teardown(() => {
    console.warn = warn;
  });
  console.warn = (...said: unknown[]) => printed.push(said);
  const { provider: old } = await provider(
    t,
    anthropicLoopback,
    good(anthropicLoopback),
    'claude-sonnet-4-5',
  );
  t.like(await old.call(judging, never), { kind: 'answer', text: '{"score": 4}' });
  t.deepEqual(printed, []);
});

test('anthropic: a model that cannot be held to a schema is asked without one', async (t) => {
  const script: Script = ({ body }) => {
    if (body.output_config === undefined) return { kind: 'answer', body: anthropicLoopback.answer('{}') };
    const message = "'m' does not support output format.";
    return { kind: 'status', status: 400, body: anthropicLoopback.error(400, message) };
  };
  const { provider: anthropic } = await provider(t, anthropicLoopback, script);
  t.like(await anthropic.call(judging, never), { kind: 'adapted' });
  t.like(await anthropic.call(judging, never), { kind: 'answer', dropped: ['schema', 'seed'] });
});

test('openai: the token limit changes its name when the model wants the other one', async (t) => {
  const script: Script = ({ body }) => {
    if (body.max_completion_tokens !== undefined) return { kind: 'answer', body: openAiLoopback.answer('B') };
    const message =
      "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.";
    return { kind: 'status', status: 400, body: openAiLoopback.error(400, message, 'unsupported_parameter') };
  };
  const { server, provider: openai } = await provider(t, openAiLoopback, script);
  const [one, other] = await Promise.all([openai.call(judging, never), openai.call(judging, never)]);
  t.deepEqual([one.kind, other.kind], ['adapted', 'adapted']);
  t.like(await openai.call(judging, never), { kind: 'answer', text: 'B', dropped: [] });
  t.is(server.calls[2].body.max_completion_tokens, 99);
});

test('openai: a token limit that is refused under both names is left out', async (t) => {
  const script: Script = ({ body }) => {
    const name = ['max_tokens', 'max_completion_tokens'].find((candidate) => body[candidate] !== undefined);
    return name === undefined
      ? { kind: 'answer', body: openAiLoopback.answer('B') }
      : { kind: 'status', status: 400, body: openAiLoopback.error(400, `Unknown parameter: ${name}`) };
  };
  const { provider: openai } = await provider(t, openAiLoopback, script);
  t.like(await openai.call(judging, never), { kind: 'adapted' });
  t.like(await openai.call(judging, never), { kind: 'adapted' });
  t.like(await openai.call(judging, never), { kind: 'answer', dropped: ['maxTokens'] });
});

test('openai: a prompt that a filter turns down is filtered, not failed', async (t) => {
  const body = openAiLoopback.error(400, `flagged for ${testKey}`, 'content_filter');
  const { provider: openai } = await provider(t, openAiLoopback, () => ({
    kind: 'status',
    status: 400,
    body,
  }));
  t.like(await openai.call(judging, never), {
    kind: 'answer',
    finish: 'filtered',
    detail: '400 flagged for [key]',
  });
});

test('openai: an error of no known kind inside a reply with a good status is told', async (t) => {
  const body = { error: { message: 'upstream fell over', code: 'oops' } };
  const { provider: openai } = await provider(t, openAiLoopback, () => ({ kind: 'answer', body }));
  t.deepEqual(await openai.call(judging, never), { kind: 'unusable', message: 'upstream fell over' });
});

test('openai: content in parts is joined', async (t) => {
  const message = {
    role: 'assistant',
    content: [
      { type: 'text', text: 'The ' },
      { type: 'text', text: 'liver' },
    ],
  };
  const body = { choices: [{ message, finish_reason: null }] };
  const { provider: openai } = await provider(t, openAiLoopback, () => ({ kind: 'answer', body }));
  t.like(await openai.call(judging, never), { text: 'The liver', finish: 'ok', usage: null });
});

test('gemini: a blocked prompt is filtered, thoughts are no answer', async (t) => {
  const replies = [
    { promptFeedback: { blockReason: 'PROHIBITED_CONTENT' } },
    {
      candidates: [
        { content: { parts: [{ text: 'Hm.', thought: true }, { text: 'The liver' }] }, finishReason: 'STOP' },
      ],
    },
    { candidates: [{ content: {}, finishReason: 'MAX_TOKENS' }] },
    { candidates: [{ content: {}, finishReason: 'MALFORMED_FUNCTION_CALL' }] },
  ];
  const script: Script = (_call, place) => ({ kind: 'answer', body: replies[place] });
  const { provider: gemini } = await provider(t, geminiLoopback, script);
  t.like(await gemini.call(judging, never), { finish: 'filtered', detail: 'blockReason PROHIBITED_CONTENT' });
  t.like(await gemini.call(judging, never), { finish: 'ok', text: 'The liver' });
  t.like(await gemini.call(judging, never), { finish: 'truncated', text: '' });
  t.like(await gemini.call(judging, never), { kind: 'unusable' });
});

test('gemini: a wrong key comes with status 400, the wait with the details of a 429', async (t) => {
  const details = (detail: object) => ({ error: { code: 0, message: 'no', details: [detail] } });
  const replies = [
    { status: 400, body: details({ '@type': 'google.rpc.ErrorInfo', reason: 'API_KEY_INVALID' }) },
    { status: 429, body: details({ '@type': 'google.rpc.RetryInfo', retryDelay: '1.5s' }) },
    { status: 429, body: details({}), headers: { 'retry-after': '3' } },
  ];
  const script: Script = (_call, place) => ({ kind: 'status', ...replies[place] });
  const { provider: gemini } = await provider(t, geminiLoopback, script);
  t.like(await gemini.call(judging, never), { kind: 'stop' });
  t.like(await gemini.call(judging, never), { kind: 'rate limited', retryAfterMs: 1500 });
  t.like(await gemini.call(judging, never), { kind: 'rate limited', retryAfterMs: 3000 });
});

test('anthropic: temperature and top-p that are not taken together leave the temperature', async (t) => {
  const script: Script = ({ body }) => {
    if (body.top_p === undefined) return { kind: 'answer', body: anthropicLoopback.answer('B') };
    const message = '`temperature` and `top_p` cannot both be specified for this model. Please use only one.';
    return { kind: 'status', status: 400, body: anthropicLoopback.error(400, message) };
  };
  const { server, provider: anthropic } = await provider(t, anthropicLoopback, script);
  const request = { ...judging, parameters: { ...judging.parameters, topP: 0.95 } };
  t.like(await anthropic.call(request, never), { kind: 'adapted' });
  t.like(await anthropic.call(request, never), { kind: 'answer', dropped: ['seed', 'topP'] });
  t.is(server.calls[1].body.temperature, 0);
});

test('a run that only fails is stopped after fifty failures in a row', async (t) => {
  const words = ['temperature must be at most 1', 'the image is too large'];
  const script: Script = (_call, place) => ({
    ...{ kind: 'status', status: 400 },
    body: openAiLoopback.error(400, words[place % 2]),
  });
  const server = await loopback(t, script);
  const options = { environment: {}, baseUrl: openAiLoopback.baseUrl(server.url), concurrency: 1 };
  const model = await createRemoteModel('openai:m', options);
  const ask = () => model.ask({ id: '1', text: 'x', answer: { kind: 'function' }, images: [] }, never);
  for (let failure = 1; failure < 50; failure++) t.is((await ask()).outcome, 'failed');
  await t.throwsAsync(ask(), { instanceOf: ModelError, message: /50 failed requests in a row.*too large/ });
  await t.throwsAsync(ask(), { instanceOf: ModelError });
  t.is(server.calls.length, 50);
});

test('a server that is not there is a network failure', async (t) => {
  const { provider: openai, server } = await provider(t, openAiLoopback, good(openAiLoopback));
  server.close();
  const result = await openai.call(judging, never);
  t.is(result.kind, 'network');
  t.regex('message' in result ? result.message : '', /ECONNREFUSED/);
});

test('wrong names and options are usage errors that say what is expected', async (t) => {
  const base = { environment: { OPENAI_API_KEY: testKey }, concurrency: 1 };
  const cases: readonly [string, object, RegExp][] = [
    ['', {}, new RegExp(`PROVIDER:NAME with one of ${providerNames.join(', ')}, found nothing`)],
    ['openai', {}, /found openai/],
    ['openai:', {}, /PROVIDER:NAME/],
    ['closedai:x', {}, /found closedai:x/],
    ['openai:x', { sampling: { temperature: 3 } }, /temperature: expected a number from 0 to 2, found 3/],
    ['openai:x', { sampling: { topP: 0 } }, /topP/],
    ['openai:x', { sampling: { maxTokens: 1.5 } }, /maxTokens/],
    ['openai:x', { sampling: { seed: Number.NaN } }, /seed/],
    ['openai:x', { baseUrl: 'nowhere' }, /--base-url/],
  ];
  for (const [name, options, message] of cases) {
    await t.throwsAsync(createRemoteModel(name, { ...base, ...options }), {
      instanceOf: UsageError,
      message,
    });
  }
});

test('what shapes the answers is recorded', async (t) => {
  const model = await createRemoteModel('openai:org/name:tag', {
    environment: { OPENAI_API_KEY: testKey },
    baseUrl: 'http://127.0.0.1:1/v1/',
    concurrency: 1,
    sampling: { temperature: null, seed: 7 },
  });
  t.is(model.provider, 'openai');
  t.is(model.name, 'org/name:tag');
  t.deepEqual(model.parameters, {
    temperature: null,
    topP: 0.95,
    maxTokens: 1024,
    seed: 7,
    baseUrl: 'http://127.0.0.1:1/v1',
    imageDetail: 'high',
  });
});

for (const protocol of [openAiLoopback, geminiLoopback]) {
  test(`${protocol.provider}: a redirect of a batch is not followed, so that key and images go nowhere else`, async (t) => {
    const good = () => ({ kind: 'answer', body: {} }) as const;
    const other = await loopback(t, good);
    const location = `${other.url}/elsewhere?key=${encodeURIComponent(testKey)}`;
    const server = await loopback(t, good, async (_incoming, _body, reply) => {
      reply.writeHead(307, { location }).end();
      return true;
    });
    const { batches } = await createProviderFor(`${protocol.provider}:m`, {
      environment: { [protocol.keyVariable]: testKey },
      concurrency: 1,
      baseUrl: protocol.baseUrl(server.url),
    });
    const file = join(temporaryFolder(t), 'lines');
    await writeFile(file, `${batches?.line(judging, 0).text}\n`);
    const calls = [() => batches?.submit(file, 'tag'), () => batches?.find('tag')];
    for (const call of calls) {
      const error = await t.throwsAsync(async () => call(), { instanceOf: ModelError });
      t.regex(error.message, /redirect to http.*elsewhere\?key=\[key\]/);
    }
    t.is(other.calls.length, 0);
  });
}
