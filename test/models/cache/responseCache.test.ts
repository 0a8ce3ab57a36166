import { appendFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { createResponseCache } from '../../../models/cache/createResponseCache.js';
import type { RemoteOptions } from '../../../models/createRemoteCaller.js';
import { createRemoteModel } from '../../../models/createRemoteModel.js';
import type { Answer } from '../../../models/provider.js';
import { openAiLoopback } from '../../support/loopback/openAiLoopback.js';
import { loopback, type Script } from '../../support/loopback/startLoopback.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';
import { testKey } from '../../support/testKey.js';
import { testPng } from '../../support/testPng.js';

const never = new AbortController().signal;
const key = 'ab'.repeat(32);
const answer: Answer = {
  kind: 'answer',
  text: 'The liver – ünïcode \u2028.',
  finish: 'ok',
  detail: null,
  usage: null,
  dropped: ['seed'],
};

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
}

test('an answer that is kept is found again, by another process too', async (t) => {
  const folder = join(await temporaryFolder(t), 'new', 'cache');
  await (await createResponseCache(folder)).write(key, answer);
  const other = await createResponseCache(folder);
  t.deepEqual(await other.read(key), answer);
  t.is(await other.read('cd'.repeat(32)), null);
});

test('a damaged entry is none, and is replaced', async (t) => {
  const folder = await temporaryFolder(t);
  const cache = await createResponseCache(folder);
  await cache.write(key, answer);
  const path = join(folder, filesIn(folder)[0]);
  const whole = readFileSync(path, 'utf8');
  const damages = [
    '',
    whole.slice(0, 50),
    whole.replace('liver', 'liven'),
    whole.replace(key, 'cd'.repeat(32)),
    '[]',
  ];
  for (const text of damages) {
    writeFileSync(path, text);
    t.is(await cache.read(key), null, text);
  }
  await cache.write(key, answer);
  t.deepEqual(await cache.read(key), answer);
});

test('many may keep the same answer at once, and nothing else is left behind', async (t) => {
  const folder = await temporaryFolder(t);
  const caches = await Promise.all([createResponseCache(folder), createResponseCache(folder)]);
  await Promise.all(Array.from({ length: 40 }, (_, place) => caches[place % 2].write(key, answer)));
  t.deepEqual(await caches[0].read(key), answer);
  t.deepEqual(filesIn(folder), [join('ab', `${key}.json`)]);
});

async function setUp(t: Parameters<typeof loopback>[0], script: Script, options: Partial<RemoteOptions>) {
  const server = await loopback(t, script);
  const folder = await temporaryFolder(t);
  const cache = join(folder, 'cache');
  const make = (more: Partial<RemoteOptions> = {}) =>
    createRemoteModel('openai:m', {
      environment: { OPENAI_API_KEY: testKey },
      baseUrl: openAiLoopback.baseUrl(server.url),
      concurrency: 2,
      cache,
      retries: { attempts: 1 },
      ...options,
      ...more,
    });
  return { server, folder, cache, make };
}

const good: Script = () => ({ kind: 'answer', body: openAiLoopback.answer('The liver.') });
const greedy = { sampling: { temperature: 0 } };

test('a deterministic request is asked once, whatever the run; a change asks again', async (t) => {
  const { server, folder, make } = await setUp(t, good, greedy);
  const image = await testPng(folder, 'one', 500);
  const request = { id: '1', text: 'Which?', answer: { kind: 'function' as const }, images: [image.path] };
  const first = await (await make()).ask(request, never);
  const second = await (await make()).ask({ ...request, id: 'another item' }, never);
  t.like(first, { attempts: 1, usage: { inputTokens: 11 } });
  t.deepEqual(second, { ...first, attempts: 0, usage: null });
  t.is(server.calls.length, 1);
  await (await make({ sampling: { temperature: 0, maxTokens: 5 } })).ask(request, never);
  await (await make()).ask({ ...request, text: 'What?' }, never);
  appendFileSync(image.path, 'x');
  await (await make()).ask(request, never);
  t.is(server.calls.length, 4);
  const earlier = [{ role: 'user', text: 'Hello.' }] as const;
  for (const talk of [{ earlier }, { earlier: [...earlier, ...earlier] }]) {
    await (await make()).ask({ ...request, ...talk }, never);
    t.is((await (await make()).ask({ ...request, ...talk }, never)).attempts, 0);
  }
  t.is(server.calls.length, 6);
  t.is((await (await make()).ask({ ...request, earlier: [] }, never)).attempts, 0);
});

test('requests that draw are kept only if asked', async (t) => {
  const { server, cache, make } = await setUp(t, good, {});
  const request = { id: '1', text: 'Which?', answer: { kind: 'function' as const }, images: [] };
  const model = await make();
  await model.ask(request, never);
  await model.ask(request, never);
  t.is(server.calls.length, 2);
  t.deepEqual(filesIn(cache), []);
  const all = await make({ cachePolicy: 'all' });
  await all.ask(request, never);
  await all.ask(request, never);
  t.is(server.calls.length, 3);
  const seeded = await make({ sampling: { seed: 1 } });
  await seeded.ask(request, never);
  await seeded.ask(request, never);
  t.is(server.calls.length, 4);
});

test('failures, empty and filtered replies are never kept, nor is the key', async (t) => {
  const bad: Script[] = [
    () => ({ kind: 'status', status: 500, body: openAiLoopback.error(500, testKey) }),
    () => ({ kind: 'answer', body: openAiLoopback.answer('') }),
    () => ({ kind: 'answer', body: openAiLoopback.answer('', 'filtered') }),
  ];
  const { cache, make } = await setUp(t, (call, place) => (bad[place] ?? good)(call, place), greedy);
  const model = await make();
  const request = { id: '1', text: 'Which?', answer: { kind: 'function' as const }, images: [] };
  for (const outcome of ['failed', 'empty', 'filtered'] as const) {
    t.is((await model.ask(request, never)).outcome, outcome);
    t.deepEqual(filesIn(cache), []);
  }
  await model.ask(request, never);
  const [entry] = filesIn(cache);
  t.false(readFileSync(join(cache, entry), 'utf8').includes(testKey));
});

test('a request whose seed the model refused draws after all, and is not kept', async (t) => {
  const script: Script = ({ body }) =>
    body.seed === undefined
      ? { kind: 'answer', body: openAiLoopback.answer('The liver.') }
      : { kind: 'status', status: 400, body: openAiLoopback.error(400, 'seed is not supported') };
  const { cache, make } = await setUp(t, script, { sampling: { seed: 1 } });
  const reply = await (await make()).ask(
    { id: '1', text: 'Which?', answer: { kind: 'function' as const }, images: [] },
    never,
  );
  t.like(reply, { outcome: 'ok', dropped: ['seed'], attempts: 2 });
  t.deepEqual(filesIn(cache), []);
});

test('an answer that cannot be kept is given all the same, and said', async (t) => {
  const notices: string[] = [];
  const { cache, make } = await setUp(t, good, { ...greedy, onNotice: (text) => notices.push(text) });
  const model = await make();
  for (let first = 0; first < 256; first++) {
    writeFileSync(join(cache, first.toString(16).padStart(2, '0')), 'in the way');
  }
  t.is(
    (await model.ask({ id: '1', text: 'Which?', answer: { kind: 'function' as const }, images: [] }, never))
      .outcome,
    'ok',
  );
  t.is(notices.length, 1);
  t.regex(notices[0], /not kept/);
});
