import test from 'ava';
import { createProviderFor } from '../../models/createRemoteCaller.js';
import type { ProviderRequest } from '../../models/provider.js';
import { anthropicLoopback } from '../support/loopback/anthropicLoopback.js';
import type { Behaviour } from '../support/loopback/behaviour.js';
import { geminiLoopback } from '../support/loopback/geminiLoopback.js';
import type { LoopbackProtocol } from '../support/loopback/loopbackProtocol.js';
import { openAiLoopback } from '../support/loopback/openAiLoopback.js';
import { loopback } from '../support/loopback/startLoopback.js';
import { testKey } from '../support/testKey.js';

/** What servers in use say, and what it has to be taken for. */
type Case = readonly [name: string, behaviour: Behaviour, expected: object, protocol?: LoopbackProtocol];

const request: ProviderRequest = {
  system: null,
  text: 'x',
  images: [],
  parameters: { temperature: 0, topP: null, maxTokens: 9, seed: null },
  schema: null,
};

const says = (body: unknown): Behaviour => ({ kind: 'answer', body });
const text = (...values: readonly unknown[]): Behaviour => ({
  kind: 'text',
  text: values.map((value) => JSON.stringify(value)).join('\n'),
});
const refuses = (status: number, body: unknown): Behaviour => ({ kind: 'status', status, body });
const choice = (message: object, more: object = {}) => ({
  model: 'served',
  choices: [{ index: 0, message, finish_reason: 'stop', ...more }],
});
const partial = { role: 'assistant', content: 'The li' };
const told = { code: 502, message: 'upstream is gone' };

/** An error is an error, whatever stands beside it. */
const errors: readonly Case[] = [
  [
    'an error in the choice of a text that ends as if whole',
    says(choice(partial, { error: told })),
    { kind: 'overloaded', message: '502 upstream is gone' },
  ],
  [
    'an error beside a text',
    says({ ...choice(partial), error: { code: 429, message: 'slow down' } }),
    { kind: 'rate limited', message: '429 slow down' },
  ],
  [
    'an error of no known kind beside a text',
    says({ ...choice(partial), error: { message: 'lost the model' } }),
    { kind: 'unusable', message: 'an error in the reply: 200 lost the model' },
  ],
  ['a limit in words alone', says({ error: 'Too Many Requests' }), { kind: 'rate limited' }],
  [
    'a limit without a member for errors',
    says({ code: 429, message: 'slow down' }),
    { kind: 'rate limited' },
  ],
  ['a limit as detail', says({ detail: 'Rate limit exceeded' }), { kind: 'rate limited' }],
  [
    'a limit in a code in digits beside msg',
    says({ success: false, code: '429', msg: 'busy' }),
    { kind: 'rate limited', message: '429 busy' },
  ],
  [
    'a limit of MiniMax',
    says({ choices: null, base_resp: { status_code: 1002, status_msg: 'rate limit' } }),
    { kind: 'rate limited', message: '429 rate limit' },
  ],
  ['an error that is null', says({ ...choice(partial), error: null }), { kind: 'answer', finish: 'ok' }],
  ['an error that is empty', says({ ...choice(partial), error: {} }), { kind: 'answer', finish: 'ok' }],
  [
    'a code that nothing is wrong',
    says({ ...choice(partial), base_resp: { status_code: 0, status_msg: 'success' } }),
    { kind: 'answer', finish: 'ok' },
  ],
  ['a call given up in between (499)', refuses(499, {}), { kind: 'overloaded' }],
  ['a tunnel that is down (530)', refuses(530, {}), { kind: 'overloaded' }],
  ['what nobody has built (501)', refuses(501, {}), { kind: 'rejected' }],
  [
    'an error in an array',
    refuses(400, [{ error: { code: 400, message: 'no such thing', status: 'INVALID_ARGUMENT' } }]),
    { kind: 'rejected', message: '400 no such thing' },
  ],
  [
    'what is wrong in an array',
    refuses(422, [{ msg: 'too large' }]),
    { kind: 'rejected', message: '422 too large' },
  ],
  [
    'what FastAPI finds wrong',
    refuses(422, { detail: [{ loc: ['body', 'messages', 0], msg: 'str type expected' }] }),
    { kind: 'rejected', message: '422 body.messages.0: str type expected' },
  ],
];

const unsafe = 'Content violates usage guidelines. Team: 1, API key ID: 2';
const filters: readonly (readonly [string, Behaviour, LoopbackProtocol?])[] = [
  ['xAI, with a status of wrong keys', refuses(403, { code: 'no permission', error: unsafe })],
  ['Alibaba', refuses(400, { error: { code: 'data_inspection_failed', message: 'no' } })],
  ['Moonshot', refuses(400, { error: { type: 'content_filter', message: 'considered high risk' } })],
  ['Zhipu', refuses(400, { error: { code: '1301', message: 'no' } })],
  ['the law', refuses(451, {})],
  [
    'Anthropic',
    refuses(400, anthropicLoopback.error(400, 'Output blocked by content filtering policy')),
    anthropicLoopback,
  ],
];
const filtered = filters.map(([name, behaviour, protocol = openAiLoopback]): Case => {
  return [`a filter of ${name}`, behaviour, { kind: 'answer', finish: 'filtered', text: '' }, protocol];
});

const unknownModels: readonly Case[] = [
  'Invalid model name passed in model=nosuch. Call `/v1/models` to view available models',
  'foo/bar is not a valid model ID',
  'Model Not Exist',
  'Invalid model: foo',
  "The requested model 'x/y' is not supported by any provider you have enabled.",
  'The provided model identifier is invalid.',
  'No models loaded. Please load a model in the developer page',
].map(
  (message): Case => [
    `a model that nobody has: ${message}`,
    refuses(400, { error: { message } }),
    { kind: 'stop', message: `400 ${message}`, hint: 'look at the name of the model' },
  ],
);

const thought = { type: 'thinking', thinking: [{ type: 'text', text: 'Hm.' }] };
const forms: readonly Case[] = [
  [
    'an end without a word',
    says(choice({ content: 'B' }, { finish_reason: '' })),
    { finish: 'ok', text: 'B' },
  ],
  [
    'parts of a text and of what was thought',
    says(choice({ content: [thought, { type: 'text', text: 'B' }] })),
    { text: 'B', finish: 'ok', reasoning: 'Hm.' },
  ],
  [
    'parts of what was thought alone',
    says(choice({ content: [thought] })),
    { text: '', finish: 'reasoned', reasoning: 'Hm.' },
  ],
  [
    'what was thought in pieces',
    says(choice({ content: '', reasoning_details: [{ type: 'reasoning.text', text: 'Hm.' }] })),
    { finish: 'reasoned', reasoning: 'Hm.' },
  ],
  ['what was thought as thinking', says(choice({ content: 'B', thinking: 'Hm.' })), { reasoning: 'Hm.' }],
  [
    'a part by its other name',
    says(choice({ content: [{ type: 'output_text', text: 'B' }] })),
    { text: 'B' },
  ],
  [
    'words of Python for no number',
    {
      kind: 'text',
      text: '{"choices": [{"message": {"content": "NaN"}, "finish_reason": "stop", "logprobs": NaN}]}',
    },
    { text: 'NaN', finish: 'ok' },
  ],
  [
    'chunks a line',
    text(
      { choices: [{ delta: { content: 'A' } }] },
      { choices: [{ delta: { content: 'B' }, finish_reason: 'stop' }] },
    ),
    { text: 'AB', finish: 'ok' },
  ],
  [
    'chunks in an array',
    text([
      { choices: [{ delta: { content: 'A' } }] },
      { choices: [{ delta: { content: 'B' }, finish_reason: 'stop' }] },
    ]),
    { text: 'AB', finish: 'ok' },
  ],
  ['a reply in an array', text([choice({ content: 'B' })]), { text: 'B', finish: 'ok' }],
];

const said = (words: string, finishReason?: string) => ({
  candidates: [{ content: { parts: [{ text: words }] }, finishReason }],
});
const arrays: readonly Case[] = [
  ['an array of Gemini', text([said('A'), said('B', 'STOP')]), { text: 'AB', finish: 'ok' }, geminiLoopback],
  [
    'an array of Gemini that is cut off',
    text([said('A'), said('B')]),
    { kind: 'unusable', message: 'finishReason stream cut off', isOutage: true },
    geminiLoopback,
  ],
  [
    'an array of Gemini with an error',
    text([said('A'), { error: { code: 503, message: 'busy', status: 'UNAVAILABLE' } }]),
    { kind: 'overloaded', message: '503 busy' },
    geminiLoopback,
  ],
];

for (const [name, behaviour, expected, protocol = openAiLoopback] of [
  ...errors,
  ...filtered,
  ...unknownModels,
  ...forms,
  ...arrays,
]) {
  test(`a server's reply is taken for what it is: ${name}`, async (t) => {
    const server = await loopback(t, () => behaviour);
    const provider = await createProviderFor(`${protocol.provider}:m`, {
      environment: { [protocol.keyVariable]: testKey },
      concurrency: 1,
      baseUrl: protocol.baseUrl(server.url),
    });
    t.like(await provider.call(request, new AbortController().signal), expected);
  });
}
