import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { createJudge } from '../../judge/createJudge.js';
import { hashJudge } from '../../judge/judge.js';
import { judgeRun } from '../../judge/judgeRun.js';
import type { JudgeSettings } from '../../judge/judgeSettings.js';
import { valueTold } from '../../judge/valueTold.js';
import { runSuite } from '../../runs/runSuite.js';
import { runPaths } from '../../suites/paths.js';
import { type JudgeManifest, type Judgement, judgeManifestSchema } from '../../suites/schema/schema.js';
import { ModelError, UsageError } from '../../util/radvuqaError.js';
import { noCall } from '../support/llmJudge.js';
import { anthropicLoopback } from '../support/loopback/anthropicLoopback.js';
import { geminiLoopback } from '../support/loopback/geminiLoopback.js';
import type { LoopbackProtocol } from '../support/loopback/loopbackProtocol.js';
import { openAiLoopback } from '../support/loopback/openAiLoopback.js';
import { loopback, type Script } from '../support/loopback/startLoopback.js';
import { makeItem, makeKeyRow, makeSuite } from '../support/makeSuite.js';
import { readLines } from '../support/readLines.js';
import { graded } from '../support/stubCaller.js';
import { okReply, stubModel } from '../support/stubModel.js';
import { temporaryFolder } from '../support/temporaryFolder.js';
import { testKey } from '../support/testKey.js';

const protocols = [openAiLoopback, geminiLoopback, anthropicLoopback];
const item = makeItem(1);
const key = makeKeyRow(1);

function settingsFor(
  protocol: LoopbackProtocol,
  url: string,
  more: Partial<JudgeSettings> = {},
): JudgeSettings {
  return {
    environment: { [protocol.keyVariable]: testKey },
    baseUrl: protocol.baseUrl(url),
    concurrency: 8,
    timeoutMs: 20_000,
    retries: { attempts: 3, firstDelayMs: 1, maximumDelayMs: 4 },
    suite: '.',
    ...more,
  };
}

/** A server that always gives the same verdict. */
const grading =
  (protocol: LoopbackProtocol, reply = graded(4, 0)): Script =>
  () => ({ kind: 'answer', body: protocol.answer(reply) });

for (const protocol of protocols) {
  test(`${protocol.provider}: a verdict comes through the official client, held to a schema`, async (t) => {
    const server = await loopback(t, grading(protocol));
    const judge = await createJudge(`${protocol.provider}:judge-model`, settingsFor(protocol, server.url));
    t.like(await judge.judge(item, key, 'The liver.', noCall), {
      values: { responseAccuracy: 4, hallucination: 0 },
    });
    const [{ body }] = server.calls;
    const sent = JSON.stringify(body);
    t.regex(sent, /"enum":\[1,2,3,4,5\]/);
    t.regex(sent, /<<<answer [0-9a-f]{32}>>>\\nThe liver\.\\n<<<end of answer [0-9a-f]{32}>>>/);
    t.is(protocol.settings(body)[protocol.names.temperature], 0);
    t.like(judge.takeCalls?.(), { requests: 1, cached: 0, failed: 0, inputTokens: 11, outputTokens: 7 });
    t.is(judge.takeCalls?.().requests, 0);
    t.false(JSON.stringify(judge.identity).includes(testKey));
  });

  test(`${protocol.provider}: faults on the way are retried, a model that is gone ends the judging`, async (t) => {
    const faults: Script = (call, place) =>
      place < 2
        ? { kind: 'status', status: place === 0 ? 503 : 429, body: protocol.error(503, 'busy') }
        : grading(protocol)(call, place);
    const server = await loopback(t, faults);
    const judge = await createJudge(`${protocol.provider}:judge-model`, settingsFor(protocol, server.url));
    t.is(valueTold(await judge.judge(item, key, 'The liver.', noCall), 'responseAccuracy'), 4);
    const closed = await loopback(t, () => ({
      kind: 'status',
      status: 401,
      body: protocol.error(401, 'no'),
    }));
    const locked = await createJudge(`${protocol.provider}:judge-model`, settingsFor(protocol, closed.url));
    await t.throwsAsync(locked.judge(item, key, 'The liver.', noCall), { instanceOf: ModelError });
  });
}

test('the cache knows a request whatever its marker; a repeat is never read from it', async (t) => {
  const server = await loopback(t, grading(openAiLoopback));
  const cache = join(temporaryFolder(t), 'cache');
  const make = (repeats: number) =>
    createJudge('openai:m', settingsFor(openAiLoopback, server.url, { cache, repeats }));
  await (await make(1)).judge(item, key, 'The liver.', noCall);
  t.is(server.calls.length, 1);
  const again = await make(1);
  t.is(valueTold(await again.judge(item, key, 'The liver.', noCall), 'responseAccuracy'), 4);
  t.is(server.calls.length, 1);
  t.like(again.takeCalls?.(), { requests: 1, cached: 1, inputTokens: 0 });
  await (await make(3)).judge(item, key, 'The liver.', noCall);
  t.is(server.calls.length, 3);
  await again.judge(item, key, 'The spleen.', noCall);
  t.is(server.calls.length, 4);
});

test('what a model does not take is left out, and told', async (t) => {
  const server = await loopback(t, (call, place) =>
    call.body.response_format === undefined
      ? grading(openAiLoopback)(call, place)
      : {
          kind: 'status',
          status: 400,
          body: openAiLoopback.error(400, "'response_format' is not supported with this model"),
        },
  );
  const judge = await createJudge('openai:m', settingsFor(openAiLoopback, server.url));
  t.is(valueTold(await judge.judge(item, key, 'The liver.', noCall), 'responseAccuracy'), 4);
  t.deepEqual(judge.takeCalls?.().dropped, ['schema']);
});

const wrongSpecs = ['', 'nobody', 'nobody:x', 'rules:x', 'openai', 'openai:', 'Rules'];

for (const spec of wrongSpecs) {
  test(`no judge is called "${spec}"`, async (t) => {
    const settings = settingsFor(openAiLoopback, 'http://127.0.0.1:9');
    await t.throwsAsync(createJudge(spec, settings), { instanceOf: UsageError });
  });
}

test('wrong settings and a missing key are told before anything is asked', async (t) => {
  const settings = settingsFor(openAiLoopback, 'http://127.0.0.1:9');
  for (const repeats of [0, 1.5, -1, Number.NaN]) {
    await t.throwsAsync(createJudge('openai:m', { ...settings, repeats }), { message: /judge-repeats/ });
  }
  await t.throwsAsync(createJudge('openai:m', { ...settings, sampling: { temperature: 3 } }), {
    instanceOf: UsageError,
  });
  const { baseUrl: _, ...atHome } = settings;
  await t.throwsAsync(createJudge('openai:m', { ...atHome, environment: {} }), { message: /OPENAI_API_KEY/ });
});

const names: readonly (readonly [string, Partial<JudgeSettings>, string])[] = [
  ['openai:gpt-4o', {}, 'openai-gpt-4o'],
  ['openai:gpt-4o', { context: 'paper', image: true }, 'openai-gpt-4o-paper-image'],
  ['gemini:gemini-2.5-pro', { extract: 'llm', repeats: 5 }, 'gemini-gemini-2.5-pro-extract-x5'],
  ['openai:org/some model:8b@v1', {}, 'openai-org-some-model-8b-v1'],
  ['openai:../../etc', {}, 'openai-..-..-etc'],
  [`openai:${'x'.repeat(300)}`, { image: true }, `openai-${'x'.repeat(87)}-image`],
  ['openai:gpt-4o', { name: 'strict' }, 'strict'],
  ['rules', {}, 'rules'],
];

test('names of judgement files are made of what was chosen', async (t) => {
  for (const [spec, more, expected] of names) {
    const environment = { OPENAI_API_KEY: testKey, GEMINI_API_KEY: testKey };
    const judge = await createJudge(spec, { environment, concurrency: 1, suite: '.', ...more });
    t.is(judge.name, expected);
    t.regex(judge.name, /^[A-Za-z0-9][\w.-]{0,99}$/);
  }
});

async function makeRun(t: ExecutionContext, items: number): Promise<{ suite: string; run: string }> {
  const folder = temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), items);
  const run = join(folder, 'run');
  const model = stubModel(({ id }) => okReply(makeKeyRow(Number(id.slice(5))).reference));
  await runSuite({ suite, model, out: run, concurrency: 4 });
  return { suite, run };
}

async function readManifest(run: string, judge: string): Promise<JudgeManifest> {
  return judgeManifestSchema.parse(
    JSON.parse(await readFile(runPaths(run).judgementManifest(judge), 'utf8')),
  );
}

test('a run is judged with several calls at once, one row an item, and goes on without asking twice', async (t) => {
  const { suite, run } = await makeRun(t, 60);
  let underWay = 0;
  let most = 0;
  const server = await loopback(t, () => {
    most = Math.max(most, ++underWay);
    setTimeout(() => underWay--, 15);
    return { kind: 'answer', body: openAiLoopback.answer(graded(4, 0)), latencyMs: 15 };
  });
  const stop = new AbortController();
  const make = () => createJudge('openai:m', settingsFor(openAiLoopback, server.url, { suite }));
  const first = await judgeRun({
    run,
    suite,
    judge: await make(),
    concurrency: 8,
    signal: stop.signal,
    onProgress: ({ done }) => done >= 20 && stop.abort(),
  });
  t.is(first.stopped, 'interrupt');
  const second = await judgeRun({ run, suite, judge: await make(), concurrency: 8 });
  t.deepEqual(second, { stopped: null, scored: 60, unscored: 0, missing: 0, unjudged: 0 });
  const rows = await readLines<Judgement>(runPaths(run).judgementRows('openai-m'));
  t.is(new Set(rows.map(({ id }) => id)).size, 60);
  t.is(rows.length, 60);
  t.is(server.calls.length, 30);
  t.true(most > 2, `at most ${most} calls at once`);
  const manifest = await readManifest(run, 'openai-m');
  t.like(manifest.calls, { requests: 30, inputTokens: 330, outputTokens: 210 });
  t.deepEqual((await readdir(runPaths(run).judgements)).sort(), ['openai-m.json', 'openai-m.jsonl']);
});

test('what a judge failed on is judged again only when asked to', async (t) => {
  const { suite, run } = await makeRun(t, 8);
  let isBroken = true;
  const server = await loopback(t, () => ({
    kind: 'answer',
    body: openAiLoopback.answer(isBroken ? 'no JSON' : graded(3, 0)),
  }));
  const judge = await createJudge('openai:m', settingsFor(openAiLoopback, server.url, { suite }));
  t.like(await judgeRun({ run, suite, judge, concurrency: 2 }), { scored: 4, unscored: 4 });
  isBroken = false;
  t.like(await judgeRun({ run, suite, judge }), { scored: 4, unscored: 4 });
  t.like(await judgeRun({ run, suite, judge, retryFailed: true }), { scored: 8, unscored: 0 });
  t.is((await readLines(runPaths(run).judgementRows('openai-m'))).length, 8);
});

test('changed settings under the same file name are refused', async (t) => {
  const { suite, run } = await makeRun(t, 2);
  const server = await loopback(t, grading(openAiLoopback));
  const make = (temperature: number) =>
    createJudge('openai:m', settingsFor(openAiLoopback, server.url, { suite, sampling: { temperature } }));
  await judgeRun({ run, suite, judge: await make(0) });
  t.not(hashJudge((await make(0)).identity), hashJudge((await make(1)).identity));
  await t.throwsAsync(judgeRun({ run, suite, judge: await make(1) }), {
    instanceOf: UsageError,
    message: /those of another.*not mixed/,
  });
});

test('the key is in nothing that is written', async (t) => {
  const { suite, run } = await makeRun(t, 4);
  const server = await loopback(t, () => ({
    kind: 'status',
    status: 400,
    body: openAiLoopback.error(400, `bad request with ${testKey}`),
  }));
  const judge = await createJudge('openai:m', settingsFor(openAiLoopback, server.url, { suite }));
  const judging = judgeRun({ run, suite, judge, knownAnswers: { perKind: 1, seed: 1 } });
  const error = await t.throwsAsync(judging, { instanceOf: ModelError, message: /bad request with/ });
  t.false(error.message.includes(testKey));
  for (const name of await readdir(run, { recursive: true, withFileTypes: true })) {
    if (!name.isFile()) continue;
    const text = await readFile(join(name.parentPath, name.name), 'utf8');
    t.false(text.includes(testKey), name.name);
  }
});
