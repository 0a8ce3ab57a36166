import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import type { Model, ModelReply } from '../../models/model.js';
import { openAi } from '../../models/openai/openAi.js';
import { estimateRun } from '../../runs/estimateRun.js';
import type { RunOptions } from '../../runs/runOptions.js';
import { runSuite } from '../../runs/runSuite.js';
import { runPaths } from '../../suites/paths.js';
import { type Response, runManifestSchema } from '../../suites/schema/schema.js';
import { UsageError } from '../../util/radvuqaError.js';
import { makeItem, makeSuite } from '../support/makeSuite.js';
import { readLines } from '../support/readLines.js';
import { stubModel } from '../support/stubModel.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

const items = 20;
/** A call at its longest costs at most 0.1 for the answer, and little for the input. */
const pricing = { date: '2025-01-01', currency: 'USD', price: { input: 1, output: 1000 } };

function payingModel(reply: Partial<ModelReply> = {}): Model & { readonly asked: readonly unknown[] } {
  const usage = { inputTokens: 0, outputTokens: 50 };
  const stub = stubModel(async () => {
    await new Promise((resolve) => setTimeout(resolve, 2));
    return { response: 'A. liver', outcome: 'ok', error: null, usage, ...reply };
  });
  return { ...stub, imageTokens: openAi.imageTokens, parameters: { maxTokens: 100 } };
}

const never = () => Promise.reject(new Error('nothing is handed in'));
const neverHandedIn = {
  line: never,
  submit: never,
  find: never,
  look: never,
  // biome-ignore lint/correctness/useYield: it is never asked for results.
  async *results() {
    await never();
  },
};

async function setUp(t: ExecutionContext) {
  const folder = temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), items);
  const out = join(folder, 'run');
  const options = (more: Partial<RunOptions> = {}): RunOptions => ({
    suite,
    out,
    model: payingModel(),
    concurrency: 6,
    pricing,
    ...more,
  });
  const manifest = async () =>
    runManifestSchema.parse(JSON.parse(await readFile(runPaths(out).manifest, 'utf8')));
  return { out, options, manifest };
}

test('a run stops before it costs more, calls in flight and earlier sessions included', async (t) => {
  const { out, options, manifest } = await setUp(t);
  const first = await runSuite(options({ maxCost: 0.42 }));
  t.like(first, { finished: false, stopped: 'cost' });
  const { cost = null, usage, finished } = await manifest();
  t.true(cost !== null && cost.amount <= 0.42 && cost.amount >= 0.3);
  t.is(usage?.outputTokens, 50 * first.asked);
  t.is(finished, null);
  t.like(await runSuite(options({ maxCost: 0.42 })), { asked: 0, stopped: 'cost' });
  t.like(await runSuite(options({ maxCost: 10 })), { finished: true, counts: { responses: items } });
  t.deepEqual((await manifest()).cost, {
    currency: 'USD',
    amount: 1,
    unknownCalls: 0,
    pricesDate: '2025-01-01',
  });
  t.is((await readLines<Response>(runPaths(out).responses)).length, items);
});

/** A model whose cache holds the answers to the first items. */
function recallingModel(held: number): ReturnType<typeof payingModel> {
  const reply = { response: 'B. spleen', outcome: 'ok', error: null, usage: null, attempts: 0 } as const;
  const isHeld = (id: string) => Number(/\d+/.exec(id)?.[0]) < held;
  return { ...payingModel(), recall: async ({ id }) => (isHeld(id) ? reply : null) };
}

test('what the response cache holds needs no money: a limit that is spent does not keep it out', async (t) => {
  const { out, options } = await setUp(t);
  const model = recallingModel(15);
  const first = await runSuite(options({ model, maxCost: 0 }));
  t.like(first, { stopped: 'cost', asked: 0, recalled: 15, counts: { responses: 15, ok: 15 } });
  t.is(model.asked.length, 0);
  const rows = await readLines<Response>(runPaths(out).responses);
  t.true(rows.every(({ attempts, latencyMs }) => attempts === 0 && latencyMs === null));
  t.like(await runSuite(options({ model, maxCost: 10 })), { finished: true, asked: 5, recalled: 0 });
});

test('an estimate takes off what the response cache holds', async (t) => {
  const { options } = await setUp(t);
  const model = recallingModel(15);
  const estimate = await estimateRun(options({ model }));
  t.like(estimate, { requests: 5, recalled: 15, images: 5, mostOutputTokens: 500 });
  t.is(model.asked.length, 0);
});

test('an item that the cache cannot be asked about is a failed response, and the run goes on', async (t) => {
  const { options } = await setUp(t);
  const model = { ...payingModel(), recall: () => Promise.reject(new Error('cannot read the image')) };
  const result = await runSuite(options({ model }));
  t.like(result, { finished: true, recalled: 0, counts: { failed: items } });
  t.deepEqual(result.failures, [['cannot read the image', items]]);
});

test('calls of unknown cost are counted apart, and what was dropped is in run.json', async (t) => {
  const { options, manifest } = await setUp(t);
  await runSuite(options({ model: payingModel({ usage: null, dropped: ['seed', 'temperature'] }) }));
  const { cost, dropped, usage } = await manifest();
  t.like(cost, { amount: 0, unknownCalls: items });
  t.deepEqual(dropped, ['seed', 'temperature']);
  t.is(usage, undefined);
});

test('a limit needs a price and a longest answer', async (t) => {
  const { out, options } = await setUp(t);
  const unbounded = { ...payingModel(), parameters: { maxTokens: null } };
  const refused: [Partial<RunOptions>, RegExp][] = [
    [{ pricing: undefined }, /price for test:stub/],
    [{ pricing: { ...pricing, price: null } }, /price for test:stub/],
    [{ model: unbounded }, /--max-tokens/],
    [{ maxCost: -1 }, /an amount/],
  ];
  for (const [more, message] of refused) {
    await t.throwsAsync(runSuite(options({ maxCost: 1, ...more })), { instanceOf: UsageError, message });
  }
  t.false(existsSync(out));
});

test('an estimate counts what is missing, in any repeat, and writes and asks nothing', async (t) => {
  const { out, options } = await setUp(t);
  const model = payingModel();
  await t.notThrowsAsync(estimateRun(options({ model })));
  t.false(existsSync(out));
  await runSuite(options({ limit: 19 }));
  const estimate = await estimateRun(options({ model, repeats: 2, limit: 20 }));
  const text = (place: number) => Math.ceil(makeItem(place).text.length / 4) + 10 + 255;
  const tokens =
    text(19) + Array.from({ length: 20 }, (_, place) => text(place)).reduce((sum, one) => sum + one);
  t.like(estimate, { requests: 21, images: 21, inputTokens: tokens, mostOutputTokens: 2100 });
  t.is(estimate.cost?.least, tokens / 1e6);
  t.is(estimate.cost?.most, (tokens + 2_100_000) / 1e6);
  const halved = { ...pricing, price: { ...pricing.price, batch: 0.5 } };
  const batches = { ...neverHandedIn, mostRequests: 1, mostBytes: 1 };
  const inBatches = { model: { ...model, batches }, batch: true, pricing: halved, repeats: 2, limit: 20 };
  t.is((await estimateRun(options(inBatches))).cost?.least, tokens / 2e6);
  t.is((await estimateRun(options({ model, pricing: undefined }))).cost, null);
  t.is((await estimateRun(options({ model: stubModel(() => null) }))).inputTokens, null);
  t.is(model.asked.length, 0);
});
