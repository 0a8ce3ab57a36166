import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { runPaths } from '../../suites/paths.js';
import type { JudgeManifest, Judgement } from '../../suites/schema/schema.js';
import { callRadvuqa, callRadvuqaIn } from '../support/callRadvuqa.js';
import { openAiLoopback } from '../support/loopback/openAiLoopback.js';
import { type Loopback, loopback, type Script } from '../support/loopback/startLoopback.js';
import { makeKeyRow, makeSuite } from '../support/makeSuite.js';
import { readLines } from '../support/readLines.js';
import { graded } from '../support/stubCaller.js';
import { temporaryFolder } from '../support/temporaryFolder.js';
import { testKey } from '../support/testKey.js';

const items = 40;

/** A run whose answers are right, twenty of them open. */
async function handedIn(t: ExecutionContext): Promise<{ suite: string; run: string }> {
  const folder = temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), items);
  const [responses, run] = [join(folder, 'answers.jsonl'), join(folder, 'run')];
  const rows = Array.from({ length: items }, (_none, place) => ({
    id: `item-${place}`,
    response: place % 2 === 0 ? 'A' : makeKeyRow(place).reference,
  }));
  writeFileSync(responses, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  const call = ['submit', suite, '--responses', responses, '--model', 'vendor', '--out', run];
  t.is((await callRadvuqa(...call)).code, 0);
  return { suite, run };
}

function judge({ suite, run }: { suite: string; run: string }, server: Loopback, ...more: string[]) {
  const address = ['--judge', 'openai:served', '--base-url', openAiLoopback.baseUrl(server.url)];
  const environment = { [openAiLoopback.keyVariable]: testKey };
  return callRadvuqaIn(
    environment,
    'judge',
    run,
    '--suite',
    suite,
    ...address,
    '--known-answers',
    '1',
    ...more,
  );
}

const judged = (run: string) => readLines<Judgement>(runPaths(run).judgementRows('openai-served'));

test('a judge that is never readable is asked the known answers alone, says why, and ends with 3', async (t) => {
  const made = await handedIn(t);
  let reply = 'I would rather not say.';
  const server = await loopback(t, () => ({ kind: 'answer', body: openAiLoopback.answer(reply) }));
  const alone = ['--concurrency', '1'];
  const first = await judge(made, server, ...alone, '--judge', 'rules', '--panel', 'median');
  t.is(first.code, 3);
  t.regex(
    first.err,
    /is asked no further: it gave no score to any of the first 10 known answers, .*unreadable 3 times: no object.*--retry-failed/,
  );
  t.regex(first.out, /openai-served: 0 scored, 0 unscored, 0 without a response, 40 not judged/);
  t.is(server.calls.length, 3 * 10);
  t.deepEqual(await judged(made.run), []);
  t.false(existsSync(runPaths(made.run).judgementRows('panel-median')));

  const second = await judge(made, server);
  t.is(second.code, 3);
  t.is(server.calls.length, 3 * 10);

  reply = graded(5, 0);
  const third = await judge(made, server, '--retry-failed');
  t.regex(third.out, /openai-served: 40 scored, 0 unscored/);
  const manifest: JudgeManifest = JSON.parse(
    readFileSync(runPaths(made.run).judgementManifest('openai-served'), 'utf8'),
  );
  t.is(manifest.knownAnswers?.unscored, 0);
});

const message = (content: string | null, reasoning: string) => ({
  ...(openAiLoopback.answer('') as object),
  choices: [
    {
      index: 0,
      message: { role: 'assistant', content, reasoning_content: reasoning },
      finish_reason: 'stop',
    },
  ],
});

const verdict = graded(4, 0);
const servers: readonly (readonly [string, unknown])[] = [
  [
    'after the end of a reasoning part that has no beginning',
    openAiLoopback.answer(`It fits.\n</think>\n\n${verdict}`),
  ],
  ['as reasoning, where there is nothing else', message('', verdict)],
  ['as reasoning, where there is no content', message(null, `It fits.</think>${verdict}`)],
  ['beside reasoning', message(verdict, 'It fits.')],
];

for (const [where, body] of servers) {
  test(`a verdict is read ${where}`, async (t) => {
    const made = await handedIn(t);
    const server = await loopback(t, () => ({ kind: 'answer', body }));
    const { out } = await judge(made, server);
    t.regex(out, /openai-served: 40 scored, 0 unscored/);
    const open = (await judged(made.run)).filter((row) => row.by === 'llm');
    t.is(open.length, 20);
    t.true(open.every((row) => row.outcome === 'scored' && row.values.responseAccuracy === 4));
  });
}

test('reasoning that only speaks of a verdict is none', async (t) => {
  const made = await handedIn(t);
  const body = message('', `I could say ${verdict}, or not.`);
  const server = await loopback(t, () => ({ kind: 'answer', body }));
  const { code, err } = await judge(made, server);
  t.is(code, 3, err);
});

/** A price table by which each call of the loopback server (11 tokens in, of them 2 cached, 7 out) costs 0.18. */
function pricesFile(folder: string, model = 'openai:served'): string {
  const path = join(folder, 'prices.json');
  const price = { input: 10_000, output: 10_000 };
  writeFileSync(
    path,
    JSON.stringify({
      format: 'radvuqa-prices/1',
      date: '2026-01-01',
      currency: 'USD',
      models: { [model]: price },
    }),
  );
  return path;
}

test('what a judge costs is told and limited, over its sessions', async (t) => {
  const made = await handedIn(t);
  const server = await loopback(t, () => ({ kind: 'answer', body: openAiLoopback.answer(graded(1, 1)) }));
  const prices = ['--prices', pricesFile(made.run), '--max-tokens', '7', '--known-answers', '0'];
  const stopped = await judge(made, server, ...prices, '--max-cost', '10');
  t.is(stopped.code, 1);
  t.regex(
    stopped.err,
    /openai:served: expected calls that cost at most 10 USD, found [\d.]+ spent.*raise --max-cost/s,
  );
  const paid = server.calls.length;
  t.true(paid > 0 && paid < 20, String(paid));
  const kept = (await judged(made.run)).filter(({ by }) => by === 'llm');
  t.is(kept.length, paid);
  const again = await judge(made, server, ...prices, '--max-cost', '10');
  t.is(again.code, 1);
  const whole = await judge(made, server, ...prices);
  t.is(whole.code, 0, whole.err);
  t.is(server.calls.length, 20);
  t.regex(whole.out, /cost: 3\.60 USD by prices of 2026-01-01/);
});

test('a limit on what a judge costs needs its price', async (t) => {
  const made = await handedIn(t);
  const server = await loopback(t, () => ({ kind: 'answer', body: openAiLoopback.answer(graded(1, 1)) }));
  const other = ['--prices', pricesFile(made.run, 'openai:another')];
  for (const prices of [[], other]) {
    const { code, err } = await judge(made, server, ...prices, '--max-cost', '1');
    t.is(code, 2);
    t.regex(err, /--max-cost: expected --prices with a price for openai:served/);
  }
  t.is(server.calls.length, 0);
});

test('an estimate says how many requests a judge begins with, of what is not judged yet, and asks and writes nothing', async (t) => {
  // No answer passes, so that none is graded twice.
  const made = await handedIn(t);
  const server = await loopback(t, () => ({ kind: 'answer', body: openAiLoopback.answer(graded(1, 0)) }));
  const prices = join(temporaryFolder(t), 'prices.json');
  writeFileSync(prices, JSON.stringify(priceTable));
  const first = await judge(made, server, '--judge', 'rules', '--estimate', '--prices', prices);
  t.is(first.code, 0, first.err);
  const [, requests = '', tokens = ''] = /requests: (\d+)[\s\S]*tokens in: about (\d+)/.exec(first.out) ?? [];
  t.regex(first.out, new RegExp(`tokens out: at most ${4096 * Number(requests)}`));
  t.regex(first.out, new RegExp(`cost: about ${(Number(tokens) / 1e6).toFixed(4)} USD`));
  t.is(server.calls.length, 0);
  t.false(existsSync(runPaths(made.run).judgements));

  await judge(made, server);
  t.is(server.calls.length, Number(requests));
  const sent = server.calls.reduce((sum, { body }) => sum + JSON.stringify(body).length / 4, 0);
  t.true(Number(tokens) > 0.3 * sent && Number(tokens) < 1.1 * sent, `${tokens} of ${sent}`);
  t.regex((await judge(made, server, '--estimate')).out, /requests: 0/);
});

const priceTable = {
  format: 'radvuqa-prices/1',
  date: '2026-01-01',
  currency: 'USD',
  models: { 'openai:served': { input: 1, output: 10 } },
};

test('members of the body and several endpoints reach the servers of a judge, and shape its identity', async (t) => {
  const made = await handedIn(t);
  const script: Script = () => ({ kind: 'answer', body: openAiLoopback.answer(graded(5, 0)) });
  const [server, other] = [await loopback(t, script), await loopback(t, script)];
  const more = ['--base-url', openAiLoopback.baseUrl(other.url), '--known-answers', '0'];
  const low = await judge(made, server, ...more, '--body', 'reasoning_effort="low"');
  t.is(low.code, 0, low.err);
  t.deepEqual([server.calls.length, other.calls.length], [10, 10]);
  t.true([...server.calls, ...other.calls].every(({ body }) => body.reasoning_effort === 'low'));
  const manifest: JudgeManifest = JSON.parse(
    readFileSync(runPaths(made.run).judgementManifest('openai-served'), 'utf8'),
  );
  t.like(manifest.parameters, {
    body: { reasoning_effort: 'low' },
    baseUrl: [server, other].map(({ url }) => openAiLoopback.baseUrl(url)).join(' '),
  });
  const high = await judge(made, server, ...more, '--body', 'reasoning_effort="high"');
  t.is(high.code, 2);
  t.regex(high.err, /judgements of this "openai-served".*found those of another/);
  t.regex(
    high.err,
    /which differ in body was \{"reasoning_effort":"low"\} and is \{"reasoning_effort":"high"\}\. Hint: move/,
  );
});

test('a judge whose server has moved goes on as the one that it was, and its addresses are kept', async (t) => {
  const made = await handedIn(t);
  let isDown = false;
  const script: Script = (_call, place) =>
    isDown && place >= 5
      ? { kind: 'status', status: 503, body: openAiLoopback.error(503, 'busy') }
      : { kind: 'answer', body: openAiLoopback.answer(graded(5, 0)) };
  const more = ['--known-answers', '0', '--retries', '0', '--concurrency', '1'];
  const [server, other] = [await loopback(t, script), await loopback(t, script)];
  isDown = true;
  await judge(made, server, ...more);
  isDown = false;
  const [{ judge: first }] = await judged(made.run);
  for (const isSaid of [true, false]) {
    const moved = await judge(made, other, ...more);
    t.is(moved.code, 0, moved.err);
    t.is(/openai-served: its server has moved from http.* to http/.test(moved.err), isSaid);
  }
  t.is(other.calls.length, 15, 'five of twenty open answers were judged before');
  t.deepEqual([...new Set((await judged(made.run)).map((row) => row.judge))], [first]);
  const manifest: JudgeManifest = JSON.parse(
    readFileSync(runPaths(made.run).judgementManifest('openai-served'), 'utf8'),
  );
  t.is(manifest.parameters.baseUrl, openAiLoopback.baseUrl(server.url));
  t.deepEqual(manifest.laterBaseUrls, [openAiLoopback.baseUrl(other.url)]);
});

test('a judge sees images without their level of detail where that is left to the server', async (t) => {
  const made = await handedIn(t);
  const server = await loopback(t, () => ({ kind: 'answer', body: openAiLoopback.answer(graded(5, 0)) }));
  const shown = await judge(made, server, '--judge-image', '--no-image-detail', '--known-answers', '0');
  t.is(shown.code, 0, shown.err);
  t.true(server.calls.length > 0);
  t.true(
    server.calls.every(
      ({ body, images }) => images.length === 1 && !JSON.stringify(body).includes('"detail"'),
    ),
  );
});

test('what an outage kept a judge from is judged by the same command, and nothing else is asked again', async (t) => {
  const made = await handedIn(t);
  let isDown = false;
  const server = await loopback(t, (_call, place) => {
    if (place === 12) isDown = true;
    return isDown
      ? { kind: 'status', status: 503, body: { error: { message: 'down' } } }
      : { kind: 'answer', body: openAiLoopback.answer(graded(5, 0)) };
  });
  const quick = ['--retries', '0', '--known-answers', '0', '--concurrency', '1'];
  const first = await judge(made, server, ...quick);
  t.is(first.code, 0, first.err);
  t.regex(first.out, /openai-served: 32 scored, 8 unscored/);
  t.regex(
    first.err,
    /8 responses have no verdict, as the judge could not be asked; the same command asks again/,
  );
  isDown = false;
  const asked = server.calls.length;
  const again = await judge(made, server, ...quick);
  t.regex(again.out, /openai-served: 40 scored, 0 unscored/);
  t.is(server.calls.length - asked, 8);
});
