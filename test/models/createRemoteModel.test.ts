import test, { type ExecutionContext } from 'ava';
import type { RemoteOptions } from '../../models/createRemoteCaller.js';
import { createRemoteModel } from '../../models/createRemoteModel.js';
import type { Model } from '../../models/model.js';
import { ModelError, UsageError } from '../../util/radvuqaError.js';
import type { Behaviour } from '../support/loopback/behaviour.js';
import type { LoopbackProtocol } from '../support/loopback/loopbackProtocol.js';
import { loopbackProtocols } from '../support/loopback/loopbackProtocols.js';
import { type Loopback, loopback, type Script } from '../support/loopback/startLoopback.js';
import { temporaryFolder } from '../support/temporaryFolder.js';
import { testKey } from '../support/testKey.js';
import { testPng } from '../support/testPng.js';

const never = new AbortController().signal;
const liver = 'The liver.';

interface Setup {
  readonly model: Model;
  readonly server: Loopback;
}

async function setUp(
  t: ExecutionContext,
  protocol: LoopbackProtocol,
  script: Script,
  options: Partial<RemoteOptions> = {},
): Promise<Setup> {
  const server = await loopback(t, script);
  const model = await createRemoteModel(`${protocol.provider}:asked-model`, {
    environment: { [protocol.keyVariable]: testKey },
    baseUrl: protocol.baseUrl(server.url),
    concurrency: 4,
    timeoutMs: 20_000,
    maximumReplyBytes: 100_000,
    retries: { attempts: 3, firstDelayMs: 1, maximumDelayMs: 4 },
    ...options,
  });
  return { model, server };
}

function ask(model: Model, images: readonly string[] = []) {
  return model.ask(
    { id: 'item-1', text: 'Which organ is this?', answer: { kind: 'function' }, images },
    never,
  );
}

/** The first calls as given, then good answers. */
function first(protocol: LoopbackProtocol, ...behaviours: readonly Behaviour[]): Script {
  return (_call, place) => behaviours[place] ?? { kind: 'answer', body: protocol.answer(liver) };
}

for (const protocol of loopbackProtocols) {
  const { provider } = protocol;
  const good: Behaviour = { kind: 'answer', body: protocol.answer(liver) };
  const usage = { inputTokens: 11, outputTokens: 7, cachedTokens: 2 };

  test(`${provider}: the exact bytes of several images, the text and the paper's settings arrive`, async (t) => {
    const folder = await temporaryFolder(t);
    const images = [await testPng(folder, 'one'), await testPng(folder, 'two', 150_000)];
    const { model, server } = await setUp(t, protocol, () => good);
    const hashes = images.map(({ sha256 }) => sha256);
    const reply = await ask(
      model,
      images.map(({ path }) => path),
    );
    t.deepEqual(reply, {
      response: liver,
      outcome: 'ok',
      error: null,
      usage,
      dropped: [],
      served: 'served-model',
      attempts: 1,
      images: hashes,
    });
    const [call] = server.calls;
    t.deepEqual(call.images, hashes);
    t.true(JSON.stringify(call.body).includes('Which organ is this?'));
    const settings = protocol.settings(call.body);
    t.is(settings[protocol.names.temperature], 0.8);
    t.is(settings[protocol.names.topP], 0.95);
    t.true(JSON.stringify(settings).includes('1024'));
  });

  test(`${provider}: text alone works, and the key is sent to the server and recorded nowhere`, async (t) => {
    const { model, server } = await setUp(t, protocol, () => good);
    t.is((await ask(model)).outcome, 'ok');
    t.true(JSON.stringify(server.calls[0].headers).includes(testKey));
    t.false(JSON.stringify(model).includes(testKey));
  });

  const ends: readonly [string, Behaviour, object][] = [
    ['an empty text', { kind: 'answer', body: protocol.answer('') }, { outcome: 'empty', attempts: 1 }],
    [
      'a reply cut at the token limit',
      { kind: 'answer', body: protocol.answer('The li', 'truncated') },
      { outcome: 'truncated', response: 'The li', attempts: 1 },
    ],
    [
      'a refusal in words',
      { kind: 'answer', body: protocol.answer("I'm sorry, but I can't help with that.") },
      { outcome: 'refused', attempts: 1 },
    ],
    [
      'a filtered reply',
      { kind: 'answer', body: protocol.answer('', 'filtered') },
      { outcome: provider === 'anthropic' ? 'refused' : 'filtered', attempts: 1 },
    ],
    [
      'a flagged refusal',
      { kind: 'answer', body: protocol.answer('Not this one.', 'refused') },
      { outcome: protocol.flagsRefusals ? 'refused' : 'ok', response: 'Not this one.', attempts: 1 },
    ],
  ];
  for (const [name, behaviour, expected] of ends) {
    test(`${provider}: ${name} is an outcome of its own`, async (t) => {
      const { model, server } = await setUp(t, protocol, () => behaviour);
      t.like(await ask(model), expected);
      t.is(server.calls.length, 1);
    });
  }

  const faults: readonly [string, Behaviour, RegExp][] = [
    [
      '429',
      { kind: 'status', status: 429, body: protocol.error(429, 'slow down') },
      /rate limited.*429 slow down/,
    ],
    ['500', { kind: 'status', status: 500, body: protocol.error(500, 'oops') }, /overloaded.*500 oops/],
    ['503', { kind: 'status', status: 503, body: protocol.error(503, 'busy') }, /overloaded.*503 busy/],
    ['529 without a body', { kind: 'status', status: 529 }, /overloaded.*529/],
    ['a connection reset', { kind: 'reset' }, /network.*(?:ECONNRESET|hang up)/],
    ['a reply cut off', { kind: 'cut', body: protocol.answer(liver) }, /network.*cut off/],
    ['wrong JSON', { kind: 'text', text: '{"choices": [' }, /unusable/],
    ['a page in HTML', { kind: 'text', text: '<html>', contentType: 'text/html' }, /unusable/],
    ['a reply without an answer', { kind: 'answer', body: protocol.noAnswer }, /unusable/],
    ['JSON of another kind', { kind: 'answer', body: ['hello'] }, /unusable/],
    ['a huge reply', { kind: 'huge', bytes: 200_000 }, /unusable.*longer than 100000 bytes/],
  ];
  for (const [name, behaviour, message] of faults) {
    test(`${provider}: ${name} is tried again, and is a failed response when it stays`, async (t) => {
      const passing = await setUp(t, protocol, first(protocol, behaviour));
      t.like(await ask(passing.model), { outcome: 'ok', response: liver, attempts: 2 });
      const lasting = await setUp(t, protocol, () => behaviour);
      const reply = await ask(lasting.model);
      t.like(reply, { outcome: 'failed', response: '', usage: null, attempts: 3 });
      t.regex(reply.error ?? '', message);
      t.is(lasting.server.calls.length, 3);
    });
  }

  test(`${provider}: a limit told inside a good status is a limit, and its answer is not lost`, async (t) => {
    const limited: Behaviour = { kind: 'answer', body: { error: { code: 429, message: 'slow down' } } };
    const passing = await setUp(t, protocol, first(protocol, limited));
    t.like(await ask(passing.model), { outcome: 'ok', response: liver, attempts: 2 });
    const lasting = await setUp(t, protocol, () => limited);
    const error = 'rate limited, 3 calls: 429 slow down';
    t.like(await ask(lasting.model), { outcome: 'failed', error, isOutage: true });
  });

  const slow: readonly [string, Behaviour][] = [
    ['a hang', { kind: 'hang' }],
    ['a slow drip', { kind: 'drip', body: protocol.answer(liver), everyMs: 50 }],
  ];
  for (const [name, behaviour] of slow) {
    test(`${provider}: ${name} ends at the timeout and is tried again`, async (t) => {
      const retries = { attempts: 2, firstDelayMs: 1 };
      const { model } = await setUp(t, protocol, () => behaviour, { timeoutMs: 250, retries });
      const reply = await ask(model);
      t.like(reply, { outcome: 'failed', attempts: 2 });
      t.regex(reply.error ?? '', /timeout.*250 ms/);
    });
  }

  test(`${provider}: a wrong request is not tried again`, async (t) => {
    const { model, server } = await setUp(t, protocol, () => ({
      kind: 'status',
      status: 400,
      body: protocol.error(400, 'the image is too large'),
    }));
    t.like(await ask(model), { outcome: 'failed', error: '400 the image is too large', attempts: 1 });
    t.is(server.calls.length, 1);
  });

  const stops: readonly [string, Behaviour, RegExp][] = [
    [
      '401',
      { kind: 'status', status: 401, body: protocol.error(401, `wrong key ${testKey}`) },
      /401 wrong key \[key\]/,
    ],
    ['403', { kind: 'status', status: 403, body: protocol.error(403, 'not yours') }, /403 not yours/],
    ['404', { kind: 'status', status: 404, body: protocol.error(404, 'no such model') }, /404 no such model/],
    ['quota gone', { kind: 'status', ...protocol.noQuota }, /quota|credit/],
    ['a redirect', { kind: 'status', status: 308, headers: { location: 'https://elsewhere' } }, /elsewhere/],
    ['a wait of an hour', { kind: 'status', status: 429, headers: { 'retry-after': '3600' } }, /3600 s/],
  ];
  for (const [name, behaviour, message] of stops) {
    test(`${provider}: ${name} stops the run at once, without the key in the message`, async (t) => {
      const { model, server } = await setUp(t, protocol, () => behaviour);
      const errors = await Promise.all(
        Array.from({ length: 6 }, () => t.throwsAsync(ask(model), { instanceOf: ModelError })),
      );
      for (const error of errors) {
        t.regex(error.message, message);
        t.false(`${error.message} ${error.stack} ${String(error.cause)}`.includes(testKey));
      }
      await t.throwsAsync(ask(model), { instanceOf: ModelError, message });
      t.true(server.calls.length <= 4, 'calls in flight may end, no other one begins');
    });
  }

  test(`${provider}: a parameter that the model refuses is left out, once learned, and recorded`, async (t) => {
    const { temperature, topP } = protocol.names;
    const refusing: Script = ({ body }) => {
      const settings = protocol.settings(body);
      const refused = [topP, temperature].find((name) => settings[name] !== undefined);
      if (refused === undefined) return good;
      const message = `Unsupported parameter: '${refused}' is not supported with this model.`;
      return { kind: 'status', status: 400, body: protocol.error(400, message) };
    };
    const { model, server } = await setUp(t, protocol, refusing);
    t.like(await ask(model), { outcome: 'ok', attempts: 3, dropped: ['temperature', 'topP'] });
    t.like(await ask(model), { outcome: 'ok', attempts: 1, dropped: ['temperature', 'topP'] });
    t.is(server.calls.length, 4);
  });

  test(`${provider}: a value out of range is the user's to mend`, async (t) => {
    const body = protocol.error(400, `Invalid '${protocol.names.temperature}': must be at most 1.`);
    const { model } = await setUp(t, protocol, () => ({ kind: 'status', status: 400, body }));
    t.like(await ask(model), { outcome: 'failed', attempts: 1 });
  });

  test(`${provider}: Retry-After is honoured`, async (t) => {
    const waits: number[] = [];
    const busy: Behaviour = { kind: 'status', status: 429, headers: { 'retry-after': '7' } };
    const wait = async (milliseconds: number) => {
      waits.push(milliseconds);
      clock.now += milliseconds;
    };
    const clock = {
      now: 0,
      milliseconds: () => clock.now,
      timestamp: () => new Date(clock.now).toISOString(),
    };
    const { model } = await setUp(t, protocol, first(protocol, busy), { wait, clock });
    t.like(await ask(model), { outcome: 'ok', attempts: 2 });
    t.deepEqual(waits, [7000]);
  });

  test(`${provider}: a missing key is named, and without one a local server is asked without`, async (t) => {
    const options = { environment: {}, concurrency: 1 };
    await t.throwsAsync(createRemoteModel(`${provider}:x`, options), {
      instanceOf: UsageError,
      message: new RegExp(protocol.keyVariable),
    });
    const { model } = await setUp(t, protocol, () => good, { environment: {} });
    t.is((await ask(model)).outcome, 'ok');
  });

  test(`${provider}: an aborted call ends at once with the signal's reason`, async (t) => {
    const { model } = await setUp(t, protocol, () => ({ kind: 'hang' }));
    const controller = new AbortController();
    const asked = model.ask(
      { id: 'item-1', text: 'x', answer: { kind: 'function' }, images: [] },
      controller.signal,
    );
    setTimeout(() => controller.abort(new Error('enough')), 20);
    await t.throwsAsync(asked, { message: 'enough' });
  });
}
