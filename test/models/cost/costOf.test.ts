import test from 'ava';
import { costOf } from '../../../models/cost/costOf.js';

const price = { input: 2, output: 10, cached: 0.5, batch: 0.5 };

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
