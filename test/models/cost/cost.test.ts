import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import sharp from 'sharp';
import { costOf } from '../../../models/cost/costOf.js';
import { createBudget } from '../../../models/cost/createBudget.js';
import { createLedger } from '../../../models/cost/createLedger.js';
import { createInputEstimate } from '../../../models/cost/estimateInput.js';
import { imageTokenRule } from '../../../models/cost/imageTokens.js';
import { readPngSize } from '../../../models/cost/readPngSize.js';
import { readPrices } from '../../../models/cost/readPrices.js';
import { InputError } from '../../../util/radvuqaError.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

const price = { input: 2, output: 10, cached: 0.5, batch: 0.5 };
const pricing = { date: '2025-01-01', currency: 'USD', price };
const single = (inputTokens: number, outputTokens: number) => ({
  usage: { inputTokens, outputTokens },
  isBatch: false,
  attempts: 1,
});

test('cost by the table: cached tokens are part of the input, a batch costs its share', (t) => {
  const usage = { inputTokens: 1_000_000, outputTokens: 100_000, cachedTokens: 400_000 };
  t.is(costOf(price, { usage, isBatch: false }), 0.6 * 2 + 0.4 * 0.5 + 1);
  t.is(costOf(price, { usage, isBatch: true }), (0.6 * 2 + 0.4 * 0.5 + 1) / 2);
  t.is(costOf({ input: 2, output: 10 }, { usage, isBatch: true }), 3);
});

test('an unknown price, or an unknown number of tokens, is an unknown cost and not none', (t) => {
  const usage = { inputTokens: 10, outputTokens: 10 };
  t.is(costOf(null, { usage, isBatch: false }), null);
  t.is(costOf(price, { usage: null, isBatch: false }), null);
  t.is(costOf(price, { usage: { inputTokens: 10 }, isBatch: false }), null);
  t.is(costOf(price, { usage: { outputTokens: 10 }, isBatch: false }), null);
});

test('a price table is read with its date; a model that it lacks has no price; a wrong table is refused', async (t) => {
  const table = {
    format: 'radvuqa-prices/1',
    date: '2025-01-01',
    currency: 'USD',
    models: { 'openai:a': price },
  };
  const folder = temporaryFolder(t, {
    'good.json': JSON.stringify(table),
    'undated.json': JSON.stringify({ ...table, date: 'lately' }),
    'negative.json': JSON.stringify({ ...table, models: { 'openai:a': { input: -1, output: 1 } } }),
  });
  t.deepEqual(await readPrices(join(folder, 'good.json'), 'openai:a'), pricing);
  for (const name of ['openai:b', 'toString', '__proto__']) {
    t.is((await readPrices(join(folder, 'good.json'), name)).price, null);
  }
  await t.throwsAsync(readPrices(join(folder, 'undated.json'), 'x'), {
    instanceOf: InputError,
    message: /date/,
  });
  await t.throwsAsync(readPrices(join(folder, 'negative.json'), 'x'), {
    instanceOf: InputError,
    message: /input/,
  });
});

test('a ledger counts tokens, money, and calls of unknown cost apart; what came from the cache is free', (t) => {
  const ledger = createLedger(pricing);
  ledger.add(single(500_000, 0));
  ledger.add({ usage: null, isBatch: false, attempts: 2 });
  ledger.add({ usage: null, isBatch: false, attempts: 0 });
  t.deepEqual(ledger.usage(), { inputTokens: 500_000, outputTokens: 0, cachedTokens: 0 });
  t.deepEqual(ledger.cost(), { currency: 'USD', amount: 1, unknownCalls: 1, pricesDate: '2025-01-01' });
  t.is(createLedger(null).cost(), null);
});

test('money is set aside for calls in flight; estimates that were too low raise the next ones', (t) => {
  const ledger = createLedger(pricing);
  const estimate = single(100_000, 0);
  const settle = ledger.reserve(estimate);
  t.true(ledger.exceeds(0.39, estimate));
  t.false(ledger.exceeds(0.41, estimate));
  settle(single(300_000, 0));
  t.true(ledger.exceeds(1.19, estimate));
  t.false(ledger.exceeds(1.21, estimate));
  ledger.reserve(estimate)();
  t.false(ledger.exceeds(1.21, estimate));
  ledger.reserve(estimate)({ usage: null, isBatch: false, attempts: 1 });
  t.true(ledger.exceeds(1.79, estimate));
});

test('a budget waits for calls in flight to turn out cheaper, and says when nothing is left', async (t) => {
  const ledger = createLedger(pricing);
  const budget = createBudget({ ledger, limit: 1, estimateInput: async () => 100_000, maxTokens: 50_000 });
  const request = { text: '', images: [] };
  const first = await budget.admit(request);
  if (first === 'too much') return t.fail();
  let admitted = false;
  const second = budget.admit(request).then((settle) => {
    admitted = true;
    return settle;
  });
  await new Promise((resolve) => setImmediate(resolve));
  t.false(admitted);
  first(single(100_000, 1000));
  const settle = await second;
  t.true(admitted);
  if (settle === 'too much') return t.fail();
  settle(single(100_000, 50_000));
  t.is(await budget.admit(request), 'too much');
});

const tokens: readonly (readonly [string, number, number, number])[] = [
  // OpenAI's documentation: 1024 x 1024 costs 765, 2048 x 4096 costs 1105; 512 x 512 is one tile.
  ['openai', 1024, 1024, 765],
  ['openai', 2048, 4096, 1105],
  ['openai', 512, 512, 255],
  // Google's: 258 up to 384 x 384, and for each tile of 768 x 768.
  ['gemini', 384, 384, 258],
  ['gemini', 960, 540, 516],
  // Anthropic's: 1000 x 1000 about 1334, 1092 x 1092 about 1590; never above 1600.
  ['anthropic', 1000, 1000, 1334],
  ['anthropic', 1092, 1092, 1590],
  ['anthropic', 4000, 4000, 1600],
];
for (const [provider, width, height, expected] of tokens) {
  test(`${provider}: an image of ${width} x ${height} is ${expected} tokens`, (t) => {
    t.is(imageTokenRule(provider)?.({ width, height }), expected);
  });
}

test('the size of a PNG is read from its head, and a request estimated from text and images', async (t) => {
  const folder = temporaryFolder(t);
  const path = join(folder, 'a.png');
  const background = { width: 40, height: 30, channels: 3, background: '#000' } as const;
  await sharp({ create: background }).png().toFile(path);
  t.deepEqual(await readPngSize(path), { width: 40, height: 30 });
  await writeFile(join(folder, 'b.png'), 'no image');
  t.is(await readPngSize(join(folder, 'b.png')), null);
  t.is(await readPngSize(join(folder, 'c.png')), null);
  t.is(
    await createInputEstimate('openai')({ text: 'x'.repeat(41), images: [path, path] }),
    10 + 11 + 2 * 255,
  );
  t.is(await createInputEstimate('baseline')({ text: 'x', images: [] }), null);
});
