import test from 'ava';
import { createLedger } from '../../../models/cost/createLedger.js';

const price = { input: 2, output: 10 };
const pricing = { date: '2025-01-01', currency: 'USD', price };
const single = (inputTokens: number, outputTokens: number) => ({
  usage: { inputTokens, outputTokens },
  isBatch: false,
  attempts: 1,
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
