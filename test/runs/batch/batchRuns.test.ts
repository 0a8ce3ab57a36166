import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { createModel } from '../../../models/createModel.js';
import type { RemoteOptions } from '../../../models/createRemoteCaller.js';
import type { Model } from '../../../models/model.js';
import { estimateRun } from '../../../runs/estimateRun.js';
import type { RunOptions, RunResult } from '../../../runs/runOptions.js';
import { runSuite } from '../../../runs/runSuite.js';
import { runPaths } from '../../../suites/paths.js';
import type { BatchEvent, Response } from '../../../suites/schema/schema.js';
import { ModelError, UsageError } from '../../../util/radvuqaError.js';
import type { BatchAnswer } from '../../support/loopback/batchAnswer.js';
import { geminiBatchRoutes } from '../../support/loopback/geminiBatchRoutes.js';
import { geminiLoopback } from '../../support/loopback/geminiLoopback.js';
import type { LoopbackProtocol } from '../../support/loopback/loopbackProtocol.js';
import { openAiBatchRoutes } from '../../support/loopback/openAiBatchRoutes.js';
import { openAiLoopback } from '../../support/loopback/openAiLoopback.js';
import { loopback } from '../../support/loopback/startLoopback.js';
import { makeSuite } from '../../support/makeSuite.js';
import { readLines } from '../../support/readLines.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';
import { testKey } from '../../support/testKey.js';

const items = 6;
const routes = { openai: openAiBatchRoutes, gemini: geminiBatchRoutes };

interface Setup {
  /** The same run again, in what is as good as a new process. */
  run(options?: Partial<RunOptions>): Promise<RunResult>;
  /** The model, which answers from a cache what it was asked before. */
  createModel(): Promise<Model>;
  readonly out: string;
  /** Items in the order in which the server was asked them, one by one and in batches. */
  readonly asked: { single: string[]; batched: string[] };
  rows(): Promise<Response[]>;
  events(): Promise<BatchEvent[]>;
}

type Answering = (place: number, times: number) => ReturnType<BatchAnswer> | 'good';

async function setUp(
  t: ExecutionContext,
  protocol: LoopbackProtocol,
  answering: Answering = () => 'good',
): Promise<Setup> {
  const folder = temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), items);
  const asked = { single: [] as string[], batched: [] as string[] };
  const placeIn = (body: unknown) => Number(/green box (\d+)/.exec(JSON.stringify(body))?.[1]);
  const bodyFor = (place: number) => protocol.answer(`box ${place}: liver`);
  const answer: BatchAnswer = (body) => {
    const place = placeIn(body);
    asked.batched.push(`item-${place}`);
    const said = answering(place, asked.batched.filter((id) => id === `item-${place}`).length);
    return said === 'good' ? { status: 200, body: bodyFor(place) } : said;
  };
  const server = await loopback(
    t,
    ({ body }) => {
      asked.single.push(`item-${placeIn(body)}`);
      return { kind: 'answer', body: bodyFor(placeIn(body)) };
    },
    routes[protocol.provider as keyof typeof routes]({ answer, looksUntilDone: 1 }),
  );
  const out = join(folder, 'run');
  const create = (more: Partial<RemoteOptions> = {}) => {
    const remote = {
      environment: { [protocol.keyVariable]: testKey },
      baseUrl: protocol.baseUrl(server.url),
      concurrency: 2,
      ...more,
    };
    return createModel(`${protocol.provider}:served`, { suite, seed: 0, remote });
  };
  const run = async (options: Partial<RunOptions> = {}) =>
    runSuite({ suite, model: await create(), out, concurrency: 2, batch: true, ...options });
  return {
    run,
    createModel: () => create({ cache: join(folder, 'cache'), cachePolicy: 'all' }),
    out,
    asked,
    rows: () => readLines<Response>(runPaths(out).responses),
    events: () => readLines<BatchEvent>(runPaths(out).batches),
  };
}

const ids = (count: number, first = 0) =>
  Array.from({ length: count }, (_, place) => `item-${first + place}`);

test('what the response cache holds is not handed in, and an estimate leaves out what is under way', async (t) => {
  const { run, createModel, out, asked } = await setUp(t, openAiLoopback);
  await run({ model: await createModel(), out: `${out}-before`, batch: false, limit: 3 });
  t.deepEqual(asked.single.sort(), ids(3));
  const model = await createModel();
  t.like(await run({ model }), { stopped: 'batch', asked: 1, recalled: 3, underWay: 2 });
  t.deepEqual(asked.single.sort(), ids(4));
  const estimate = await estimateRun({ suite: join(out, '..', 'suite'), model, out, concurrency: 2 });
  t.like(estimate, { requests: 0, recalled: 0 });
  await run({ model });
  t.like(await run({ model }), { finished: true, asked: 2 });
  t.deepEqual(asked.batched.sort(), ids(2, 4));
});

test('answers of batches are kept for other runs, unless the server filtered or failed them', async (t) => {
  const filtered = { status: 200, body: openAiLoopback.answer('', 'filtered') };
  const { run, createModel, out, asked } = await setUp(t, openAiLoopback, (place) =>
    place === 4 ? { status: 400, body: { error: { message: 'no' } } } : place === 5 ? filtered : 'good',
  );
  for (let look = 0; look < 3; look++) await run({ model: await createModel() });
  t.deepEqual(asked.single, ['item-0']);
  t.deepEqual(asked.batched.sort(), ids(5, 1));
  const other = `${out}-other`;
  t.like(await run({ model: await createModel(), out: other, batch: false }), { asked: 2, recalled: 4 });
  t.deepEqual(asked.single.slice(1).sort(), ['item-4', 'item-5']);
  const row = (await readLines<Response>(runPaths(other).responses)).find(({ id }) => id === 'item-2');
  t.like(row, { response: 'box 2: liver', attempts: 0, usage: null });
});

for (const protocol of [openAiLoopback, geminiLoopback]) {
  test(`${protocol.provider}: a batch is handed in, looked at, and collected into the same rows as single calls give`, async (t) => {
    const { run, rows, asked, events, out } = await setUp(t, protocol);
    t.like(await run(), { finished: false, stopped: 'batch', underWay: 5, asked: 1 });
    t.deepEqual(asked.single, ['item-0']);
    t.like(await run(), { finished: false, stopped: 'batch', underWay: 5, asked: 0 });
    t.like(await run(), { finished: true, stopped: null, underWay: 0, asked: 5 });
    t.like(await run(), { finished: true, asked: 0 });
    t.deepEqual(asked.batched.sort(), ids(5, 1));
    const collected = await rows();
    const single = await setUp(t, protocol);
    await single.run({ batch: false });
    const bare = (some: Response[]) =>
      some
        .map(({ latencyMs: _, batch: __, ...row }) => row)
        .sort((one, other) => (one.id < other.id ? -1 : 1));
    t.deepEqual(bare(collected), bare(await single.rows()));
    t.true(collected.slice(1).every(({ batch }) => typeof batch === 'string'));
    t.deepEqual(
      (await events()).map(({ event }) => event),
      ['prepared', 'submitted', 'closed'],
    );
    t.false((await readFile(runPaths(out).batches, 'utf8')).includes(testKey));
  });

  test(`${protocol.provider}: a batch whose id was never noted is found again and not handed in twice`, async (t) => {
    const { run, asked, events, out } = await setUp(t, protocol);
    await run();
    const [prepared] = await events();
    await writeFile(runPaths(out).batches, `${JSON.stringify(prepared)}\n`);
    await run();
    t.like(await run(), { finished: true, asked: 5 });
    t.deepEqual(asked.batched.sort(), ids(5, 1));
  });

  test(`${protocol.provider}: a collection that was killed adds no row twice`, async (t) => {
    const { run, rows, asked, events, out } = await setUp(t, protocol);
    await run();
    await run();
    await run();
    const before = await events();
    await writeFile(
      runPaths(out).batches,
      before
        .slice(0, 2)
        .map((event) => `${JSON.stringify(event)}\n`)
        .join(''),
    );
    const whole = await readFile(runPaths(out).responses, 'utf8');
    await writeFile(runPaths(out).responses, whole.slice(0, -30));
    t.like(await run(), { finished: true, asked: 1 });
    t.deepEqual((await rows()).map(({ id }) => id).sort(), ids(6));
    t.deepEqual(asked.single, ['item-0']);
  });

  test(`${protocol.provider}: requests turned down are failed rows, those not answered are asked again`, async (t) => {
    const { run, rows } = await setUp(t, protocol, (place, times) => {
      if (place === 2) return { status: 400, body: protocol.error(400, 'an odd image') };
      if (place === 3 && times === 1) return { status: 503, body: protocol.error(503, 'overloaded') };
      return 'good';
    });
    await run();
    await run();
    const notices: string[] = [];
    t.like(await run({ onNotice: (text) => notices.push(text) }), { finished: true, asked: 5 });
    t.true(notices.some((text) => text.startsWith('1 requests of a batch were not answered')));
    const failed = (await rows()).find(({ id }) => id === 'item-2');
    t.like(failed, { outcome: 'failed', response: '' });
    t.regex(failed?.error ?? '', /an odd image/);
    t.is((await rows()).length, 6);
  });
}

test('a run without --batch asks nothing that is in a batch', async (t) => {
  const { run, asked } = await setUp(t, openAiLoopback);
  await run({ limit: 4 });
  t.like(await run({ batch: false }), { finished: false, stopped: 'batch', underWay: 3, asked: 2 });
  t.deepEqual(asked.single.sort(), ['item-0', 'item-4', 'item-5']);
  t.like(await run({ batch: false }), { finished: true, asked: 3 });
});

test('a model without batches is told, and a server without them stops the run with nothing lost', async (t) => {
  const folder = temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), items);
  const baseline = await createModel('baseline:random', { suite, seed: 1 });
  const options = { suite, out: join(folder, 'run'), concurrency: 1, batch: true };
  await t.throwsAsync(runSuite({ ...options, model: baseline }), {
    instanceOf: UsageError,
    message: /--batch/,
  });
  const server = await loopback(
    t,
    () => ({ kind: 'answer', body: openAiLoopback.answer('liver') }),
    async ({ url }, _body, reply) => {
      if (url?.endsWith('/chat/completions')) return false;
      reply.writeHead(404).end(JSON.stringify({ error: { message: `nothing here for ${testKey}` } }));
      return true;
    },
  );
  const remote = { environment: { OPENAI_API_KEY: testKey }, baseUrl: `${server.url}/v1`, concurrency: 1 };
  const model = await createModel('openai:served', { suite, seed: 0, remote });
  const error = await t.throwsAsync(runSuite({ ...options, model }), { instanceOf: ModelError });
  t.regex(error?.message ?? '', /batches of openai:served.*404/);
  t.false(error?.message.includes(testKey));
  t.is((await readLines(runPaths(options.out).responses)).length, 1);
});
