import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { callRadvuqa, callRadvuqaIn } from '../support/callRadvuqa.js';
import type { Behaviour } from '../support/loopback/behaviour.js';
import { geminiLoopback } from '../support/loopback/geminiLoopback.js';
import { loopbackProtocols } from '../support/loopback/loopbackProtocols.js';
import { openAiLoopback } from '../support/loopback/openAiLoopback.js';
import { loopback } from '../support/loopback/startLoopback.js';
import { makeSuite } from '../support/makeSuite.js';
import { temporaryFolder } from '../support/temporaryFolder.js';
import { testKey } from '../support/testKey.js';

const echo = `wrong key ${testKey} in "Authorization: Bearer ${testKey}" (${encodeURIComponent(testKey)})`;

/** What a server may do with a key, and how the program then ends. */
const scripts: readonly (readonly [string, Behaviour | 'answer' | 'echo', number])[] = [
  ['answers', 'answer', 0],
  ['answers with it', 'echo', 0],
  [
    'says that the key is wrong and repeats it',
    { kind: 'status', status: 401, body: { error: { message: echo } } },
    1,
  ],
  [
    'turns every request down and repeats it',
    { kind: 'status', status: 400, body: { error: { message: echo } } },
    3,
  ],
  [
    'redirects to an address with it',
    {
      kind: 'status',
      status: 302,
      headers: { location: `http://127.0.0.1:1/?key=${encodeURIComponent(testKey)}` },
    },
    1,
  ],
  ['answers with something else that has it', { kind: 'text', text: `not JSON ${echo}` }, 3],
  ['resets the connection', { kind: 'reset' }, 3],
];

/** Everything in the files of a folder, names included. */
async function allText(folder: string): Promise<string> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const texts = entries.map(async (entry) =>
    entry.isFile()
      ? `${entry.name}\n${await readFile(join(entry.parentPath, entry.name), 'latin1')}`
      : entry.name,
  );
  return (await Promise.all(texts)).join('\n');
}

const forms = [
  testKey,
  encodeURIComponent(testKey),
  Buffer.from(testKey).toString('base64').replace(/=+$/, ''),
];

for (const protocol of loopbackProtocols) {
  test(`${protocol.provider}: the key is in nothing that is written or printed, whatever the server does`, async (t) => {
    const folder = temporaryFolder(t);
    const suite = await makeSuite(join(folder, 'suite'), 3);
    const runs = scripts.map(async ([name, script, expected], place) => {
      const say = (text: string) => ({ kind: 'answer', body: protocol.answer(text) }) as const;
      const behaviours = { answer: say('A. liver'), echo: say(`A. liver ${echo}`) };
      const server = await loopback(t, () => (typeof script === 'string' ? behaviours[script] : script));
      const model = ['--model', `${protocol.provider}:served`, '--base-url', protocol.baseUrl(server.url)];
      const cache = ['--cache', join(folder, 'cache'), '--cache-all'];
      const call = [
        'run',
        suite,
        ...model,
        '--out',
        join(folder, `run-${place}`),
        '--retries',
        '0',
        ...cache,
      ];
      const environment = { [protocol.keyVariable]: testKey };
      const { code, out, err } = await callRadvuqaIn(environment, ...call, '--debug');
      t.true(server.calls.length > 0 || name === 'resets the connection');
      if (server.calls.length > 0) t.true(JSON.stringify(server.calls[0].headers).includes(testKey));
      t.is(code, expected, `${name}: ${err}`);
      for (const form of forms) t.false(`${out}${err}`.includes(form), `${name}: ${out}${err}`);
    });
    await Promise.all(runs);
    const written = await allText(folder);
    t.true(written.includes('responses.jsonl'));
    for (const form of forms) t.false(written.includes(form));
  });
}

test('no part of a key is left where a message is shortened or quoted', async (t) => {
  const folder = temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 1);
  const long = `${'x'.repeat(500 - 12)}${testKey} and more`;
  const scripts: Behaviour[] = [
    { kind: 'status', status: 400, body: { error: { message: long } } },
    { kind: 'text', text: `${testKey} is no JSON` },
    { kind: 'text', text: `{"key": ${testKey}}` },
  ];
  for (const [place, script] of scripts.entries()) {
    const server = await loopback(t, () => script);
    const model = ['--model', 'openai:served', '--base-url', openAiLoopback.baseUrl(server.url)];
    const call = ['run', suite, ...model, '--out', join(folder, `run-${place}`), '--retries', '0', '--debug'];
    const { err } = await callRadvuqaIn({ OPENAI_API_KEY: testKey }, ...call);
    t.regex(err, /1 failed/);
    t.false(err.includes(testKey.slice(0, 6)), err);
  }
  t.false((await allText(folder)).includes(testKey.slice(0, 6)));
});

test('a second key for Gemini in the environment is neither used nor spoken of', async (t) => {
  const folder = temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 2);
  const server = await loopback(t, () => ({ kind: 'answer', body: geminiLoopback.answer('A') }));
  const call = [
    'run',
    suite,
    '--model',
    'gemini:served',
    '--base-url',
    server.url,
    '--out',
    join(folder, 'run'),
  ];
  const environment = { GEMINI_API_KEY: testKey, GOOGLE_API_KEY: 'another-key-0123' };
  const { err } = await callRadvuqaIn(environment, ...call);
  t.is(err, '');
  t.deepEqual(new Set(server.calls.map(({ headers }) => headers['x-goog-api-key'])), new Set([testKey]));
});

test('a key that is missing is named by its variable, and one in the base URL is refused unseen', async (t) => {
  const folder = temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 1);
  const call = ['run', suite, '--model', 'openai:served', '--out', join(folder, 'run'), '--debug'];
  const missing = await callRadvuqa(...call);
  t.is(missing.code, 2);
  t.regex(missing.err, /OPENAI_API_KEY: expected a key in the environment, found none/);
  const address = `http://user:${encodeURIComponent(testKey)}@127.0.0.1:1/v1?key=${encodeURIComponent(testKey)}`;
  const refused = await callRadvuqaIn({ OPENAI_API_KEY: testKey }, ...call, '--base-url', address);
  t.is(refused.code, 2);
  for (const form of forms) t.false(refused.err.includes(form));
});
